import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approvedFacts, confirmedFacts, confirmers } from "~/spaces/confirmation";
import { ageingDays, freshnessOf, spanOf, spanOfKind } from "~/spaces/freshness";
import { addDays, addMonths } from "~/spaces/hanoi-time";
import { type SpaceKind, spaceKinds } from "~/spaces/space";
import { spaceFacts } from "../../support/space-facts";

const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const kinds = fc.subarray([...spaceKinds], { minLength: 1, maxLength: 6 });
const order = ["fresh", "ageing", "stale"];
const stateOn = (of: SpaceKind[], confirmedOn: string | null, today: string) => freshnessOf({ status: "published", kinds: of, confirmedOn }, today);

describe("the age of a confirmation", () => {
  it("only ever grows with the days", () => {
    fc.assert(fc.property(kinds, day, fc.nat(2000), fc.nat(2000), (of, confirmedOn, sooner, later) => {
      const [first, second] = [sooner, sooner + later].map((days) => order.indexOf(stateOn(of, confirmedOn, addDays(confirmedOn, days)) ?? ""));
      expect(first).toBeGreaterThanOrEqual(0);
      expect(second).toBeGreaterThanOrEqual(first ?? 0);
    }));
  });

  it("turns on the days it names, and not a day before", () => {
    fc.assert(fc.property(kinds, day, (of, confirmedOn) => {
      const { ageingFrom, staleFrom } = ageingDays({ status: "published", kinds: of, confirmedOn });
      expect([confirmedOn, addDays(ageingFrom ?? "", -1), ageingFrom, addDays(staleFrom ?? "", -1), staleFrom].map((today) => stateOn(of, confirmedOn, today ?? ""))).toEqual(["fresh", "fresh", "ageing", "ageing", "stale"]);
    }));
  });

  it("of a place of several kinds is never kinder than of any one of them", () => {
    fc.assert(fc.property(kinds, fc.constantFrom(...spaceKinds), day, fc.nat(2000), (of, more, confirmedOn, days) => {
      const today = addDays(confirmedOn, days);
      expect(order.indexOf(stateOn([...of, more], confirmedOn, today) ?? "")).toBeGreaterThanOrEqual(order.indexOf(stateOn(of, confirmedOn, today) ?? ""));
    }));
  });

  it("has a span for every kind, and that of a stage is shorter than that of a museum", () => {
    for (const kind of spaceKinds) expect(spanOfKind[kind].freshMonths).toBeLessThan(spanOfKind[kind].staleMonths);
    expect(spanOf(["performance"]).staleMonths).toBeLessThan(spanOf(["museum"]).staleMonths);
    expect([stateOn(["performance"], "2026-01-15", "2026-12-01"), stateOn(["museum"], "2026-01-15", "2026-12-01")]).toEqual(["stale", "fresh"]);
  });

  it("is unknown where nobody has confirmed, and no matter where the place is gone", () => {
    expect(stateOn(["museum"], null, "2026-11-23")).toBe("unconfirmed");
    expect(freshnessOf({ status: "closed", kinds: ["museum"], confirmedOn: "2026-11-22" }, "2026-11-23")).toBeNull();
    expect(ageingDays({ status: "closed", kinds: ["museum"], confirmedOn: "2026-11-22" })).toEqual({ ageingFrom: null, staleFrom: null });
  });

  it("counts calendar months, and a month too short ends on its last day", () => {
    expect([addMonths("2026-08-31", 6), addMonths("2027-11-30", 3), addMonths("2026-12-15", 1), addMonths("2028-02-29", 12)]).toEqual(["2027-02-28", "2028-02-29", "2027-01-15", "2029-02-28"]);
  });
});

describe("who vouches", () => {
  const today = "2026-11-23";
  const doubtful = spaceFacts({ operation: "unknown", unconfirmedFacts: ["founded", "phone"], founded: 1990, phone: "024 3000 0000", checkedOn: "2026-11-22" });

  it("confirms everything that stands: no doubt stays, and the day a source was read is kept apart", () => {
    for (const by of confirmers) expect(confirmedFacts(doubtful, by, today)).toEqual({ ...doubtful, operation: "operating", unconfirmedFacts: [], confirmedOn: today, confirmedBy: by });
    expect(confirmedFacts({ ...doubtful, operation: "planned" }, "owner", today).operation).toBe("planned");
  });

  it("by an approved proposal counts where a living fact was touched, and not for a spelling put right", () => {
    const stands = { ...doubtful, confirmedOn: "2025-01-01", confirmedBy: "owner" };
    expect(approvedFacts(stands, { ...stands, nameVi: "Xưởng Gốm", summaryVi: "Đẹp" }, today)).toMatchObject({ confirmedOn: "2025-01-01", confirmedBy: "owner" });
    expect(approvedFacts(stands, { ...stands, openingHours: "Mo-Fr 09:00-17:00" }, today)).toMatchObject({ confirmedOn: today, confirmedBy: "contributor" });
    expect(approvedFacts(null, doubtful, today)).toMatchObject({ confirmedOn: today, confirmedBy: "contributor" });
    expect(approvedFacts(stands, { ...stands, status: "closed", phone: null }, today)).toMatchObject({ confirmedOn: "2025-01-01" });
  });
});
