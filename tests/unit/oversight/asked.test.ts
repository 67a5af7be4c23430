import { parseWithZod } from "@conform-to/zod/v4";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logParameters, parseLogQuery } from "~/oversight/log-query";
import { personForm } from "~/oversight/person-form";
import { secondOpinionForm } from "~/oversight/second-opinion-form";
import { barsOf } from "~/oversight/week";
import { isInAreas } from "~/submissions/area";

const formOf = (fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const person = (...fields: [string, string][]) => parseWithZod(formOf(fields), { schema: personForm });
const second = (own: Record<string, string>) => parseWithZod(formOf(Object.entries({ submission: "0b3f4a52-2a0c-4b32-9d5e-0f6f2c9a1b11", version: "2", answer: "approve", ...own })), { schema: secondOpinionForm });

describe("a question to the log", () => {
  it("keeps what makes sense and drops the rest", () => {
    const asked = parseLogQuery(new URLSearchParams("person= Lan &action=account.role&subject=space:x-1&from=2026-11-01&to=2026-02-30&before=12"));
    expect(asked).toEqual({ person: "Lan", action: "account.role", subject: "space:x-1", from: "2026-11-01", to: null, before: "12" });
    expect(parseLogQuery(new URLSearchParams("action=A%20B&subject=%27;--&from=x&before=-1&person=%00"))).toEqual({ person: null, action: null, subject: null, from: null, to: null, before: null });
  });

  it("IN1: never fails, and says in an address what it was asked in one", () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom("person", "action", "subject", "from", "to", "before"), fc.string({ unit: "binary", maxLength: 200 })), (given) => {
      const query = parseLogQuery(new URLSearchParams(given));
      expect(parseLogQuery(new URLSearchParams(logParameters(query)))).toEqual(query);
    }));
  });
});

describe("what an admin asks of an account", () => {
  it("MASS1: takes only the listed intents and fields", () => {
    expect(person(["intent", "role"], ["role", "moderator"], ["email", "x@y.vn"])).toMatchObject({ status: "success", value: { intent: "role", role: "moderator" } });
    for (const bad of [[["intent", "role"], ["role", "owner"]], [["intent", "erase"]], [["intent", "areas"], ["areas", "space:1"]], [["intent", "areas"], ["areas", "ward:'--"]], []] as [string, string][][]) expect(person(...bad).status, JSON.stringify(bad)).not.toBe("success");
  });

  it("reads areas one by one, with the ward to be added", () => {
    expect(person(["intent", "areas"])).toMatchObject({ status: "success", value: { areas: [], only: false } });
    expect(person(["intent", "areas"], ["areas", "field:design"], ["addWard", "ward:00070"], ["only", "yes"])).toMatchObject({ value: { areas: [{ type: "field", code: "design" }, { type: "ward", code: "00070" }], only: true } });
    expect(person(["intent", "areas"], ["areas", "field:design"], ["areas", "ward:00001"], ["addWard", ""])).toMatchObject({ value: { areas: [{ type: "field", code: "design" }, { type: "ward", code: "00001" }] } });
  });
});

describe("a second opinion", () => {
  it("gives a reason that fits the answer, and none for approving", () => {
    expect(second({ reason: "duplicate" })).toMatchObject({ status: "success", value: { answer: "approve", reason: null } });
    expect(second({ answer: "reject", reason: "duplicate" })).toMatchObject({ status: "success", value: { reason: "duplicate" } });
    for (const bad of [{ answer: "reject" }, { answer: "reject", reason: "hours" }, { answer: "withdraw" }, { version: "0" }, { submission: "x" }]) expect(second(bad as unknown as Record<string, string>).status, JSON.stringify(bad)).toBe("error");
  });
});

describe("the small things", () => {
  it("a proposal is in an area by its ward or by one of its fields", () => {
    const placed = { wardCode: "00070", fields: ["design" as const, "film" as const] };
    expect([isInAreas(placed, []), isInAreas(placed, [{ type: "ward", code: "00070" }]), isInAreas(placed, [{ type: "field", code: "film" }]), isInAreas(placed, [{ type: "field", code: "00070" }, { type: "ward", code: "film" }])]).toEqual([false, true, true, false]);
  });

  it("bars stay within the chart, and an hour is its least height", () => {
    const hours = fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { nil: null });
    fc.assert(fc.property(fc.array(fc.tuple(hours, hours), { minLength: 1, maxLength: 12 }), (weeks) => {
      const { bars, topHours } = barsOf(weeks.map(([a, b]) => ({ medianHours: a === null || b === null ? null : Math.min(a, b), slowHours: a === null || b === null ? null : Math.max(a, b) })));
      expect(topHours).toBeGreaterThanOrEqual(1);
      for (const { median, slow } of bars) expect([median >= 0, median <= slow, slow <= 1]).toEqual([true, true, true]);
    }));
  });
});
