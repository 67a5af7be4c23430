import { db, type Tx } from "~/adapters/db.server";
import { eventWords } from "~/programmes/event-words";
import { readProgrammes, type SeedEvent, type SeedInitiative } from "./programme-file";

export interface ProgrammesReport {
  initiatives: number;
  events: number;
}

/** Adds the City's initiatives and the collected events where there is none yet: all of it or nothing. What people have changed stays as it is. */
export async function seedProgrammesIfEmpty(): Promise<ProgrammesReport> {
  if ((await db.initiative.count()) > 0) return { initiatives: 0, events: 0 };
  const { initiatives, events } = await readProgrammes();
  return db.$transaction(
    async (tx) => {
      // why: two processes that start at once must not seed twice.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seed', 0))`;
      if ((await tx.initiative.count()) > 0) return { initiatives: 0, events: 0 };
      await tx.initiative.createMany({ data: initiatives satisfies SeedInitiative[] });
      for (const event of events) await addEvent(tx, event);
      return { initiatives: initiatives.length, events: events.length };
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

async function addEvent(tx: Tx, { venues, initiative, startsOn, endsOn, ...facts }: SeedEvent): Promise<void> {
  const spaces = await tx.space.findMany({ where: { slug: { in: venues } }, select: { id: true, slug: true } });
  const places = venues.flatMap((slug) => spaces.find((space) => space.slug === slug) ?? []);
  await tx.event.create({
    data: {
      ...facts,
      initiativeSlug: initiative,
      startsOn: startsOn && new Date(startsOn),
      endsOn: endsOn && new Date(endsOn),
      words: eventWords(facts),
      venues: { create: places.map(({ id }, position) => ({ spaceId: id, position })) },
    },
  });
}
