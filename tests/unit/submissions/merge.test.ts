import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SpaceFacts } from "~/spaces/space";
import { factGroups, setFacts } from "~/submissions/fact-group";
import { shownFacts, withCorrections } from "~/submissions/decision-correction";
import { mergeFacts } from "~/submissions/merge";
import { spaceFacts } from "../../support/space-facts";

const base = spaceFacts({ phone: "024 3000 0000", sources: [{ label: "A", url: "https://a.vn/" }], unconfirmedFacts: ["phone"] });
const name = fc.constantFrom("Một", "Hai", "Ba");
/** Somebody's changes to a few facts, alone and in groups. */
const change: fc.Arbitrary<Partial<SpaceFacts>> = fc.record({
  nameVi: name, nameEn: fc.option(name), phone: fc.constantFrom("024 3000 0000", "024 3111 1111", null), lng: fc.constantFrom(105.85, 105.86), lat: fc.constantFrom(21.03, 21.04),
  price: fc.constantFrom("free" as const, "ticket" as const, null), priceNoteVi: fc.option(name), openingHours: fc.constantFrom("24/7", null), openingHoursSource: fc.option(name),
}, { requiredKeys: [] });
const isSame = (facts: readonly (keyof SpaceFacts)[], a: SpaceFacts, b: SpaceFacts) => facts.every((fact) => JSON.stringify(a[fact]) === JSON.stringify(b[fact]));

describe("two changes from one record", () => {
  it("take what one of them touched, agree on the same, and dispute the rest group by group", () => {
    fc.assert(fc.property(change, change, (theirs, mine) => {
      const [current, proposed] = [{ ...base, ...theirs }, { ...base, ...mine }];
      const { merged, conflicts } = mergeFacts(base, current, proposed);
      for (const { name: group, facts } of factGroups) {
        const [they, me] = [!isSame(facts, base, current), !isSame(facts, base, proposed)];
        const disputes = they && me && !isSame(facts, current, proposed);
        expect(conflicts.includes(group), group).toBe(disputes);
        expect(isSame(facts, merged, me && !disputes ? proposed : current), group).toBe(true);
      }
    }));
  });

  it("are the same whoever comes first, where they do not dispute", () => {
    fc.assert(fc.property(change, change, (theirs, mine) => {
      const [a, b] = [{ ...base, ...theirs }, { ...base, ...mine }];
      const [there, back] = [mergeFacts(base, a, b), mergeFacts(base, b, a)];
      expect(there.conflicts).toEqual(back.conflicts);
      if (there.conflicts.length === 0) expect(there.merged).toEqual(back.merged);
    }));
  });

  it("lose nothing where a person settles: each group is one of the two, whole", () => {
    fc.assert(fc.property(change, change, fc.boolean(), (theirs, mine, takesMine) => {
      const [current, proposed] = [{ ...base, ...theirs }, { ...base, ...mine }];
      const { disputed } = mergeFacts(base, current, proposed);
      const settled = mergeFacts(base, current, proposed, Object.fromEntries(disputed.map((one) => [one, takesMine ? "proposed" as const : "current" as const])));
      expect(settled.conflicts).toEqual([]);
      for (const { name: group, facts } of factGroups.filter((one) => disputed.includes(one.name))) expect(isSame(facts, settled.merged, takesMine ? proposed : current), group).toBe(true);
    }));
  });

  it("move a pin as one: half of one place and half of another never meet", () => {
    const { merged, conflicts } = mergeFacts(base, { ...base, lng: 105.86 }, { ...base, lat: 21.04 });
    expect([conflicts, merged.lng, merged.lat]).toEqual([["position"], 105.86, 21.03]);
  });

  it("join what is a set: both additions come, and what either took away goes", () => {
    const [b, c] = [{ label: "B", url: "https://b.vn/" }, { label: "C", url: "https://c.vn/" }];
    const current = { ...base, sources: [...base.sources, b], unconfirmedFacts: ["phone"] };
    const proposed = { ...base, sources: [...base.sources, c], unconfirmedFacts: [] };
    const { merged, conflicts } = mergeFacts(base, current, proposed);
    expect([merged.sources, merged.unconfirmedFacts, conflicts]).toEqual([[...base.sources, b, c], [], []]);
  });

  it("know every fact a space has: none is forgotten in a merge", () => {
    const known = [...factGroups.flatMap(({ facts }) => facts), ...setFacts];
    expect([...known].sort()).toEqual(Object.keys(base).sort());
    expect(new Set(known).size).toBe(known.length);
  });
});

describe("corrections of a moderator", () => {
  it("are what they changed and nothing else", () => {
    fc.assert(fc.property(change, change, change, (theirs, mine, corrections) => {
      const [current, proposed] = [{ ...base, ...theirs }, { ...base, ...mine }];
      const shown = shownFacts(base, current, proposed);
      const corrected = { ...shown, ...corrections };
      const facts = withCorrections(proposed, shown, corrected);
      for (const { name: group, facts: together } of factGroups) expect(isSame(together, facts, isSame(together, shown, corrected) ? proposed : corrected), group).toBe(true);
      expect(withCorrections(proposed, shown, shown)).toEqual(proposed);
    }));
  });
});
