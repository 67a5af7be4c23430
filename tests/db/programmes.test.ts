import { beforeAll, describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { emptyEventQuery } from "~/programmes/event-query";
import { getEvent, listCalendarEvents, searchEvents } from "~/programmes/event.server";
import { getInitiative, listInitiatives, listSpacesOf } from "~/programmes/initiative.server";
import { readProgrammes } from "../../seed/programme-file";
import { seedIfEmpty } from "../../seed/index";
import { seedProgrammesIfEmpty } from "../../seed/programmes";

const today = "2026-11-23";
const past = { ...emptyEventQuery, time: "past" as const };

beforeAll(async () => {
  await seedIfEmpty();
  await seedProgrammesIfEmpty();
});

describe("the first data", () => {
  it("is six initiatives and 99 events, once, every venue a space that is there", async () => {
    expect(await seedProgrammesIfEmpty()).toEqual({ initiatives: 0, events: 0 });
    const { events } = await readProgrammes();
    expect([await db.initiative.count(), await db.event.count(), await db.eventVenue.count()]).toEqual([6, 99, events.flatMap(({ venues }) => venues).length]);
    expect((await listInitiatives()).map(({ slug }) => slug)).toEqual(["design-centre", "creative-spaces", "talent-tv", "design-festival", "uccn-sea-forum", "young-designers"]);
  });

  it("links sources by address or names them, and never speaks of its own making", async () => {
    const { initiatives, events } = await readProgrammes();
    expect(JSON.stringify([initiatives, events])).not.toMatch(/seed/i);
  });
});

describe("searching events", () => {
  it("divides them into what is over and what is not", async () => {
    const [over, coming] = [await searchEvents(past, today), await searchEvents(emptyEventQuery, today)];
    expect(over.total + coming.total).toBe(99);
    expect(coming.events.every(({ endsOn, startsOn, year }) => (endsOn ?? startsOn ?? `${year}-12-31`) >= today)).toBe(true);
    const days = over.events.map(({ endsOn, startsOn, year }) => endsOn ?? startsOn ?? `${year}-12-31`);
    expect(days).toEqual([...days].sort().reverse());
  });

  it("finds words without marks, by kind, field, initiative and space", async () => {
    expect((await searchEvents({ ...past, words: "gom son mai" }, today)).total).toBe(0);
    expect((await searchEvents({ ...past, words: "son mai ha thai" }, today)).events.map(({ slug }) => slug)).toContain("vfcd-2020-son-mai-ha-thai");
    const festival = await searchEvents({ ...past, initiative: "design-festival", kinds: ["exhibition"] }, today);
    expect(festival.total).toBeGreaterThan(0);
    expect(festival.events.every(({ initiative, kind }) => initiative === "design-festival" && kind === "exhibition")).toBe(true);
    const here = await searchEvents({ ...past, space: "lang-son-mai-ha-thai" }, today);
    expect(here.events.every(({ venues }) => venues.some(({ slug }) => slug === "lang-son-mai-ha-thai"))).toBe(true);
    expect(here.total).toBeGreaterThan(0);
  });

  it("takes hostile words for words", async () => {
    for (const words of ["'; DROP TABLE event; --", "%_\\", "\u0000", "ﷺ".repeat(300)]) expect((await searchEvents({ ...past, words }, today)).total).toBeLessThanOrEqual(99);
    expect(await db.event.count()).toBe(99);
  });
});

describe("what must not be seen", () => {
  it("a hidden event is nowhere, and a hidden space is no venue", async () => {
    const [event] = (await searchEvents({ ...past, space: "lang-son-mai-ha-thai" }, today)).events;
    await db.space.update({ where: { slug: "lang-son-mai-ha-thai" }, data: { status: "hidden" } });
    expect((await getEvent(event?.slug ?? ""))?.venues).toEqual([]);
    expect((await searchEvents({ ...past, space: "lang-son-mai-ha-thai" }, today)).total).toBe(0);
    await db.event.update({ where: { slug: event?.slug ?? "" }, data: { status: "hidden" } });
    expect(await getEvent(event?.slug ?? "")).toBeNull();
    expect((await listCalendarEvents(emptyEventQuery, 2000)).map(({ slug }) => slug)).not.toContain(event?.slug);
  });
});

describe("an initiative", () => {
  it("shows its places by its events and editions", async () => {
    const festival = await getInitiative("design-festival");
    if (!festival) throw new Error("no festival");
    const spaces = await listSpacesOf(festival, new Date(), 60);
    expect(spaces.map(({ slug }) => slug)).toContain("thap-nuoc-hang-dau");
    expect(festival.editions.find(({ year }) => year === 2025)?.held).toBe(false);
    expect(await getInitiative("nothing")).toBeNull();
  });
});
