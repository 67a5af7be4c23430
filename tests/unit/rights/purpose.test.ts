import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dueAfter, graceDays, isOverdue, isProof, lawfulDays } from "~/rights/erasure";
import { type ConsentStanding, isOutdated, mailTextVersion, purposes, purposeTexts, statisticsTextVersion } from "~/rights/purpose";
import { root } from "../../support/source";

/** The words of a purpose in one language. */
function wordsOf(language: string, key: string): string {
  const [section = "", path = ""] = key.split(":");
  const texts: unknown = JSON.parse(readFileSync(join(root, "app/i18n", language, `${section}.json`), "utf8"));
  return String(path.split(".").reduce<unknown>((branch, name) => (branch as Record<string, unknown>)[name], texts));
}

/** The constant that holds a version, as its file says it. */
const versionIn = (file: string) => /TextVersion = "([^"]+)"/.exec(readFileSync(join(root, file), "utf8"))?.[1];

describe("the words people agree to", () => {
  it("have a new version whenever they change", () => {
    const versions = {
      account: versionIn("app/accounts/sign-up.server.ts"),
      "public-profile": versionIn("app/designers/profile-write.server.ts"),
      mail: mailTextVersion,
      statistics: statisticsTextVersion,
    };
    const told = purposes.map((purpose) => {
      const words = ["vi", "en"].map((language) => wordsOf(language, purposeTexts[purpose])).join("\n");
      return `${purpose} ${versions[purpose]} ${createHash("sha256").update(words).digest("hex").slice(0, 12)}`;
    });
    // why: whoever changes the words sees this fail, and gives them a new version together with the new hash.
    expect(told).toEqual([
      "account 2026-11 b519e8a5b8c8",
      "public-profile 2026-11 4c9a338e92fc",
      "mail 2026-11b ab9d5d814669",
      "statistics 2026-11 2f9b479929ad",
    ]);
  });

  it("that have changed since make a consent outdated, never void", () => {
    const standing = (granted: boolean, version: string): ConsentStanding => ({
      purpose: "mail", granted, textVersion: "2027-01", lines: [{ granted, at: "2026-11-23T00:00:00.000Z", language: "vi", textVersion: version }],
    });
    expect(isOutdated(standing(true, "2026-11"))).toBe(true);
    expect(isOutdated(standing(true, "2027-01"))).toBe(false);
    expect(isOutdated(standing(false, "2026-11"))).toBe(false);
    expect(isOutdated({ ...standing(true, "2026-11"), lines: [] })).toBe(false);
  });
});

describe("the times of an erasure", () => {
  const asked = new Date("2026-11-23T08:00:00Z");

  it("leave the daily job a day before the law's time is over", () => {
    expect(dueAfter(asked).toISOString()).toBe("2026-12-07T08:00:00.000Z");
    expect(lawfulDays - graceDays).toBeGreaterThanOrEqual(1);
    expect(isOverdue(asked, new Date("2026-12-08T08:00:00Z"))).toBe(false);
    expect(isOverdue(asked, new Date("2026-12-08T08:00:01Z"))).toBe(true);
  });

  it("are shown for a proof that can be one", () => {
    expect(isProof("a".repeat(64))).toBe(true);
    for (const text of [undefined, "", "a".repeat(63), "g".repeat(64), "A".repeat(64), `${"a".repeat(64)}\n`]) expect(isProof(text)).toBe(false);
  });
});
