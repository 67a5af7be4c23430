import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOfHanoi } from "~/spaces/hanoi-time";
import { checkOpeningHours, hoursDependOnDate, openSlotsOf, openStateOf, slotOf, weekSlots } from "~/spaces/hours.server";
import { weekTable } from "~/spaces/hours-table.server";
import { spanText } from "~/spaces/hours-table";

const monday = "2026-11-23";
const place = (openingHours: string | null) => ({ status: "published", operation: "operating", openingHours }) as const;
const at = (date: string, time: string) => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return instantOfHanoi(date, hour * 60 + minute);
};

describe("openStateOf", () => {
  it.each([
    ["Mo-Su 08:30-17:00", monday, "08:29", { state: "closed", opensOn: monday, fromMinute: 510 }],
    ["Mo-Su 08:30-17:00", monday, "08:30", { state: "open", untilMinute: 1020 }],
    ["Mo-Su 08:30-17:00", monday, "17:00", { state: "closed", opensOn: "2026-11-24", fromMinute: 510 }],
    ["Tu-Su 08:00-17:00", monday, "10:00", { state: "closed", opensOn: "2026-11-24", fromMinute: 480 }],
    ["Mo-Su 08:00-12:00,13:30-17:00", monday, "12:15", { state: "closed", opensOn: monday, fromMinute: 810 }],
    ["Fr 20:00-02:00", "2026-11-28", "01:30", { state: "open", untilMinute: 120 }],
    ["Fr 20:00-02:00", "2026-11-28", "02:00", { state: "closed", opensOn: "2026-12-04", fromMinute: 1200 }],
    ["Fr 19:00-24:00", "2026-11-27", "23:59", { state: "open", untilMinute: 1440 }],
    ["Fr 19:00-24:00; Sa,Su 00:00-24:00", "2026-11-28", "10:00", { state: "open", untilMinute: null }],
    ["Fr 19:00-24:00; Sa,Su 00:00-24:00", "2026-11-29", "10:00", { state: "open", untilMinute: 1440 }],
    ["24/7", monday, "03:00", { state: "open", untilMinute: null }],
    ["09:00-18:00", monday, "09:30", { state: "open", untilMinute: 1080 }],
    ["Apr 15-Oct 15 07:30-17:30; Oct 16-Apr 14 08:00-17:00", "2026-07-01", "07:45", { state: "open", untilMinute: 1050 }],
    ["Apr 15-Oct 15 07:30-17:30; Oct 16-Apr 14 08:00-17:00", "2026-12-01", "07:45", { state: "closed", opensOn: "2026-12-01", fromMinute: 480 }],
    ["Mo-Su 08:00-17:00; Mo[1] off", "2026-12-07", "10:00", { state: "closed", opensOn: "2026-12-08", fromMinute: 480 }],
    ["Mo-Su 08:00-17:00; PH off", "2026-09-02", "10:00", { state: "closed", opensOn: "2026-09-03", fromMinute: 480 }],
    ["Mo-Su 21:00+", monday, "20:00", { state: "closed", opensOn: monday, fromMinute: 1260 }],
    ["Mo-Su 21:00+", monday, "21:30", { state: "unknown", because: "no-hours" }],
    ["by appointment", monday, "10:00", { state: "unknown", because: "no-hours" }],
    ["off", monday, "10:00", { state: "closed", opensOn: null, fromMinute: null }],
    ["2024 Mo 10:00-12:00", monday, "10:30", { state: "closed", opensOn: null, fromMinute: null }],
    ["mở cửa lúc nào vui", monday, "10:00", { state: "unknown", because: "no-hours" }],
    [null, monday, "10:00", { state: "unknown", because: "no-hours" }],
  ])("%s on %s at %s", (hours, date, time, expected) => {
    expect(openStateOf(place(hours), at(date, time))).toEqual(expected);
  });

  it("is never open for places planned, unchecked or gone", () => {
    const noon = at(monday, "12:00");
    expect(openStateOf({ ...place("24/7"), operation: "planned" }, noon)).toEqual({ state: "planned" });
    expect(openStateOf({ ...place("24/7"), operation: "unknown" }, noon)).toEqual({ state: "unknown", because: "unchecked" });
    expect(openStateOf({ ...place("24/7"), status: "closed" }, noon)).toEqual({ state: "ended" });
    expect(openSlotsOf({ ...place("24/7"), operation: "planned" }, noon)).toEqual([]);
    expect(openSlotsOf({ ...place("24/7"), status: "closed" }, noon)).toEqual([]);
    expect(openSlotsOf(place("24/7"), noon)).toHaveLength(336);
  });
});

const dayNames = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const halfHour = fc.integer({ min: 0, max: 48 });
const clock = (slot: number) => `${String(Math.floor(slot / 2)).padStart(2, "0")}:${slot % 2 ? "30" : "00"}`;
const rule = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...dayNames), { minLength: 1 }), halfHour, halfHour)
  .filter(([, from, to]) => from !== to && from < 48)
  .map(([days, from, to]) => `${days.join(",")} ${clock(from)}-${clock(to)}`);
const hoursText = fc.array(rule, { minLength: 1, maxLength: 3 }).map((rules) => rules.join("; "));
const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });

describe("slots of the week", () => {
  it("agree with openStateOf at every minute where hours change on the half-hour", () => {
    fc.assert(
      fc.property(hoursText, instant, (hours, now) => {
        const isOpen = openStateOf(place(hours), now).state === "open";
        expect(weekSlots(hours, now).includes(slotOf(now))).toBe(isOpen);
      }),
    );
  });

  it("count a half-hour by its first minute", () => {
    const slots = weekSlots("Mo 08:15-11:45", at(monday, "00:00"));
    expect([slots[0], slots.at(-1)]).toEqual([17, 23]);
  });

  it("carry Sunday's night into Monday of the same week", () => {
    expect(weekSlots("Su 23:00-01:00", at(monday, "00:00"))).toEqual([0, 1, 334, 335]);
  });
});

describe("weekTable", () => {
  const spans = (hours: string, day: number) => weekTable(hours, at(monday, "09:00"))?.days[day]?.spans.map(spanText);

  it("keeps a night with the day it began", () => {
    expect(spans("Fr 20:00-02:00", 4)).toEqual(["20:00–02:00"]);
    expect(spans("Fr 20:00-02:00", 5)).toEqual([]);
    expect(spans("Su 20:00-02:00", 0)).toEqual([]);
  });

  it("cuts a long weekend at midnight", () => {
    const hours = "Fr 19:00-24:00; Sa,Su 00:00-24:00";
    expect([4, 5, 6, 0].map((day) => spans(hours, day))).toEqual([["19:00–24:00"], ["00:00–24:00"], ["00:00–24:00"], []]);
  });

  it("says what it does not know", () => {
    expect(weekTable("09:00-18:00", at(monday, "09:00"))).toMatchObject({ daysGiven: false, everyDayAlike: true });
    expect(weekTable("24/7", at(monday, "09:00"))).toMatchObject({ daysGiven: true, allDay: true });
    expect(weekTable("by appointment", at(monday, "09:00"))).toMatchObject({ byArrangement: true });
    expect(weekTable("Mo-Su 08:00-17:00; Mo[1] off", at(monday, "09:00"))).toMatchObject({ dependsOnDate: true });
    expect(spans("Mo-Su 21:00+", 0)).toEqual(["21:00–"]);
    expect(weekTable("bậy bạ", at(monday, "09:00"))).toBeNull();
  });

  it("marks today by Hanoi's calendar", () => {
    const lateSundayInLondon = new Date("2026-11-22T18:00:00Z");
    expect(weekTable("24/7", lateSundayInLondon)?.days.findIndex((day) => day.isToday)).toBe(0);
  });
});

describe("odd texts", () => {
  it("never throw, whatever is recorded", () => {
    const word = fc.constantFrom("Mo", "-", "Su", " ", "08:00", "25:99", "+", ";", ",", "PH", "SH", "off", "||", '"', "week", "easter", "sunrise", "[1]", "2026", "Jan", "\u0000", "Ð", "(", ")");
    const now = at(monday, "10:00");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(word, { maxLength: 14 }).map((words) => words.join(""))), (text) => {
        openStateOf(place(text), now);
        weekSlots(text, now);
        weekTable(text, now);
        hoursDependOnDate(text);
        expect(typeof checkOpeningHours(text).ok).toBe("boolean");
      }),
    );
  });

  it("are refused with a reason", () => {
    expect(checkOpeningHours("Mo-Fr 08:00-17:00")).toEqual({ ok: true });
    expect(checkOpeningHours(" ")).toEqual({ ok: false, reason: "empty" });
    expect(checkOpeningHours("Mo ".repeat(300))).toEqual({ ok: false, reason: "too-long" });
    expect(checkOpeningHours("cả tuần")).toEqual({ ok: false, reason: "unreadable" });
  });
});
