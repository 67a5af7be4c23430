import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencesOf } from "~/submissions/difference";
import { closedFacts, correctedFacts, type KnownFacts, knownFacts, newFacts } from "~/submissions/proposed-facts";
import { actorKind, readReason } from "~/submissions/space-history";
import { wordRuns } from "~/submissions/word-runs";
import { spaceFacts } from "../../support/space-facts";

const base = spaceFacts({ summaryVi: "Xưởng gốm nhỏ bên sông", kinds: ["studio", "shop"], openingHours: "Mo-Fr 08:00-17:00", openingHoursSource: "biển hiệu", unconfirmedFacts: ["phone", "openingHours"] });
const known = (own: Partial<KnownFacts> = {}): KnownFacts => ({ ...(Object.fromEntries(knownFacts.map((fact) => [fact, base[fact]])) as unknown as KnownFacts), ...own });

describe("words", () => {
  it("before and after can be read back from the runs, whatever the texts", () => {
    const text = fc.array(fc.constantFrom("gốm", "sứ", " ", "\n", "Bát", "Tràng", "😀"), { maxLength: 30 }).map((parts) => parts.join(" "));
    fc.assert(fc.property(text, text, (before, after) => {
      const runs = wordRuns(before, after);
      expect(runs.filter(({ change }) => change !== "added").map((run) => run.text).join("")).toBe(before);
      expect(runs.filter(({ change }) => change !== "removed").map((run) => run.text).join("")).toBe(after);
      if (before === after) expect(runs.every(({ change }) => change === "same")).toBe(true);
    }));
  });

  it("that stay are not lit", () => {
    expect(wordRuns("Xưởng gốm nhỏ bên sông", "Xưởng gốm lớn bên sông").filter(({ change }) => change !== "same").map(({ text }) => text.trim())).toEqual(["nhỏ", "lớn"]);
  });

  it("past two thousand on a side are replaced whole, in no time", () => {
    expect(wordRuns("a ".repeat(20_000), "b ".repeat(20_000))).toHaveLength(2);
  });
});

describe("differences", () => {
  it("of a record with itself are none; of a new one, all it knows", () => {
    expect(differencesOf(base, base)).toEqual([]);
    expect(differencesOf(null, base).map(({ fact }) => fact)).toEqual(["operation", "nameVi", "kinds", "fields", "position", "openingHours", "summaryVi"]);
  });

  it("say words, entries, metres and values", () => {
    const after = { ...base, summaryVi: "Xưởng gốm lớn bên sông", kinds: ["studio" as const, "cafe" as const], lat: base.lat + 0.001, phone: "024 3111 1111" };
    expect(differencesOf(base, after)).toMatchObject([
      { fact: "kinds", kind: "list", kept: ["studio"], removed: ["shop"], added: ["cafe"] },
      { fact: "position", kind: "position", metres: 111 },
      { fact: "phone", kind: "value", before: null, after: "024 3111 1111" },
      { fact: "summaryVi", kind: "text" },
    ]);
  });
});

describe("a correction", () => {
  it("states some facts and keeps the rest, the order of lists too", () => {
    const facts = correctedFacts(base, known({ kinds: ["cafe", "shop", "studio"] }), null);
    expect(facts.kinds).toEqual(["studio", "shop", "cafe"]);
    expect({ ...facts, kinds: base.kinds }).toEqual(base);
  });

  it("takes the mark of hearsay from what is stated anew, and the old source from new hours", () => {
    const facts = correctedFacts(base, known({ openingHours: "24/7" }), { label: "xuong.vn", url: "https://xuong.vn/" });
    expect(facts).toMatchObject({ unconfirmedFacts: ["phone"], openingHoursSource: null, sources: [{ url: "https://xuong.vn/" }] });
  });

  it("MASS1: a new space is published by nobody's wish but the rules, whatever it is called", () => {
    const facts = newFacts(known({ nameVi: "日本" }), null);
    expect(facts).toMatchObject({ slug: "khong-gian", status: "published", confirmedBy: null, synthetic: false, sources: [] });
    expect(closedFacts(base)).toEqual({ ...base, status: "closed" });
  });
});

describe("history", () => {
  it("tells the sort of person, never the person", () => {
    expect([actorKind("seed", "The first list"), actorKind("u123", "submission:space-edit"), actorKind("u123", "revert:2"), actorKind("contributor", "submission:space-new")])
      .toEqual(["directory", "contributor", "moderator", "contributor"]);
    expect(readReason("u123", "revert:2", 4)).toEqual({ code: "revert", version: 2 });
    expect(readReason("u123", "submission:space-closed", 4)).toEqual({ code: "space-closed", version: null });
    expect(readReason("u123", "revert:99999999999 <script>", 4)).toEqual({ code: "other", version: null });
    expect(readReason("seed", "whatever", 1)).toEqual({ code: "listed", version: null });
  });
});
