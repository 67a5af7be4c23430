import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Event } from "~/programmes/event";
import { calendarOf } from "~/programmes/event-calendar";

const event: Event = {
  slug: "hoi-cho", status: "scheduled", kind: "market", titleVi: "Hội chợ; gốm, giấy", titleEn: null, summaryVi: null, summaryEn: null, fields: [], initiative: null, timeNoteVi: null,
  price: null, venues: [], startsOn: "2026-02-02", endsOn: "2026-02-13", year: 2026, organisersVi: null, sources: [], sequence: 3, createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-05T03:00:00.000Z",
};
const text = "Một dòng rất dài ".repeat(20) + "\nDòng hai: BEGIN:VEVENT";
const calendar = (events: Event[]) => calendarOf({ name: "Sự kiện", origin: "https://example.vn", events, wordsOf: ({ slug, titleVi }) => ({ title: titleVi, text, place: "Phố Hàng Gai", path: `/events/${slug}` }) });

/** As another program reads it. */
function read(ics: string) {
  const root = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return root.getAllSubcomponents("vevent").map((one) => ({ component: one, event: new ICAL.Event(one) }));
}

describe("a calendar of events", () => {
  it("is read back by an independent parser with its days, words, identity and sequence", () => {
    const [one] = read(calendar([event]));
    expect(one?.event.uid).toBe("hoi-cho@example.vn");
    expect([one?.event.startDate.toString(), one?.event.endDate.toString(), one?.event.startDate.isDate]).toEqual(["2026-02-02", "2026-02-14", true]);
    expect([one?.event.summary, one?.event.sequence, one?.event.location]).toEqual(["Hội chợ; gốm, giấy", 3, "Phố Hàng Gai"]);
    expect(one?.event.description).toBe(text);
    expect(one?.component.getFirstPropertyValue("url")).toBe("https://example.vn/events/hoi-cho");
  });

  it("has days that do not depend on the zone of the machine", () => {
    const zone = process.env.TZ;
    try {
      const days = ["Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati"].map((TZ) => {
        process.env.TZ = TZ;
        return read(calendar([event]))[0]?.event.startDate.toString();
      });
      expect(new Set(days)).toEqual(new Set(["2026-02-02"]));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("keeps what is cancelled as cancelled, and leaves out what has no day", () => {
    const read2 = read(calendar([{ ...event, status: "cancelled" }, { ...event, slug: "khong-ngay", startsOn: null, endsOn: null }]));
    expect(read2.map(({ component }) => component.getFirstPropertyValue("status"))).toEqual(["CANCELLED"]);
  });
});
