import { describe, expect, it } from "vitest";
import { indexSettings, settingsAgree } from "~/search/index-settings";

describe("settings", () => {
  it("agree whatever order the engine gives them back in, but not where order counts", () => {
    expect(settingsAgree({ ...indexSettings, sortableAttributes: [...indexSettings.sortableAttributes].reverse() })).toBe(true);
    expect(settingsAgree({ ...indexSettings, rankingRules: [...indexSettings.rankingRules].reverse() })).toBe(false);
    expect(settingsAgree({ ...indexSettings, synonyms: {} })).toBe(false);
    expect(settingsAgree({})).toBe(false);
  });
});
