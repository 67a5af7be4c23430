import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coversQuestion, mailTextVersion } from "~/rights/purpose";
import { certificateState } from "~/spaces/certificate";
import { addDays, addMonths } from "~/spaces/hanoi-time";
import { spaceKinds } from "~/spaces/space";
import { type Care, dueOn, nextQuestion } from "~/truth/question";

const day = fc.date({ min: new Date("2024-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const care: fc.Arbitrary<Care> = fc.record({ spaceId: fc.uuid(), kinds: fc.subarray([...spaceKinds], { minLength: 1 }), confirmedOn: fc.option(day), since: day, askedOn: fc.option(day) });
const own = (more: Partial<Care> = {}): Care => ({ spaceId: "a", kinds: ["museum"], confirmedOn: null, since: "2025-03-10", askedOn: null, ...more });

describe("the yearly question", () => {
  it("is never due within a year of the last one, nor before anybody's word is old", () => {
    fc.assert(fc.property(care, (one) => {
      if (one.askedOn !== null) expect(dueOn(one) >= addMonths(one.askedOn, 12)).toBe(true);
      expect(dueOn(one) > one.since).toBe(true);
      expect(dueOn(one) > (one.confirmedOn ?? "")).toBe(true);
    }));
  });

  it("is due a year after the latest word, or once a short-lived confirmation has turned stale", () => {
    expect(dueOn(own())).toBe("2026-03-10");
    expect(dueOn(own({ confirmedOn: "2025-06-01" }))).toBe("2026-06-01");
    expect(dueOn(own({ kinds: ["museum", "music"], confirmedOn: "2025-06-01" }))).toBe("2026-03-01");
    expect(dueOn(own({ kinds: ["music"], confirmedOn: "2025-06-01", askedOn: "2025-12-24" })), "but not twice a year").toBe("2026-12-24");
  });

  it("is about the place longest due, and about none before its day", () => {
    const cares = [own({ spaceId: "b", since: "2025-05-01" }), own({ spaceId: "a", since: "2025-04-01" }), own({ spaceId: "c", since: "2025-04-01" })];
    expect(nextQuestion(cares, "2026-03-31")).toBeNull();
    expect(nextQuestion(cares, "2026-05-02")?.spaceId).toBe("a");
    fc.assert(fc.property(fc.array(care), day, (all, today) => {
      const next = nextQuestion(all, today);
      for (const one of all.filter((other) => dueOn(other) <= today)) expect(next !== null && dueOn(next) <= dueOn(one)).toBe(true);
      if (next) expect(dueOn(next) <= today).toBe(true);
    }));
  });

  it("needs consent under words that speak of it", () => {
    expect([null, { granted: false, textVersion: mailTextVersion }, { granted: true, textVersion: "2026-11" }, { granted: true, textVersion: mailTextVersion }].map(coversQuestion)).toEqual([false, false, false, true]);
  });
});

describe("a certificate", () => {
  const stands = { issuer: "Sở", number: "1", criteriaVersion: null, issuedOn: "2026-01-10", validUntil: "2027-01-10", endedOn: null, ending: null };
  it("holds from the day it was issued to its last day, unless it is ended or withdrawn", () => {
    expect(["2026-01-09", "2026-01-10", "2027-01-10", "2027-01-11"].map((today) => certificateState(stands, today))).toEqual(["early", "valid", "valid", "expired"]);
    expect(certificateState({ ...stands, validUntil: null }, "2050-01-01")).toBe("valid");
    const withdrawn = { ...stands, ending: "withdrawn" as const, endedOn: "2026-06-01" };
    expect(["2026-05-31", "2026-06-01", addDays("2027-01-10", 5)].map((today) => certificateState(withdrawn, today))).toEqual(["valid", "withdrawn", "withdrawn"]);
  });
});
