import { describe, expect, it } from "vitest";
import { indexSettings, settingsAgree } from "~/search/index-settings";

describe("settings", () => {
  it("agree whatever order the engine gives them back in, but not where order counts", () => {
    expect(settingsAgree(indexSettings, { ...indexSettings, sortableAttributes: [...indexSettings.sortableAttributes].reverse() })).toBe(true);
    expect(settingsAgree(indexSettings, { ...indexSettings, rankingRules: [...indexSettings.rankingRules].reverse() })).toBe(false);
    expect(settingsAgree(indexSettings, { ...indexSettings, synonyms: {} })).toBe(false);
    expect(settingsAgree(indexSettings, {})).toBe(false);
  });
});
