import { db, pool } from "~/adapters/db.server";
import { listCards } from "~/search/cards.server";
import type { SpaceCard } from "~/search/view";
import type { Source } from "~/spaces/space";
import type { Edition, Initiative, InitiativeFact, InitiativeLevel, InitiativeStatus, InitiativeSummary } from "./initiative";

/** Every initiative in the order of the City's plan, with how many events are tied to it. */
export async function listInitiatives(): Promise<InitiativeSummary[]> {
  const rows = await db.initiative.findMany({ orderBy: { position: "asc" }, include: countOfEvents });
  return rows.map(toSummary);
}

/** One initiative with everything known of it; null where there is none of that slug. */
export async function getInitiative(slug: string): Promise<Initiative | null> {
  const row = await db.initiative.findUnique({ where: { slug }, include: countOfEvents });
  if (!row) return null;
  const { website, organisers, facts, editions, sources, updatedAt } = row;
  return {
    ...toSummary(row), website, organisers, updatedOn: updatedAt.toISOString().slice(0, 10),
    facts: facts as unknown as InitiativeFact[], editions: editions as unknown as Edition[], sources: sources as unknown as Source[],
  };
}

/** The spaces where an initiative happens, by its events and editions, those with most events first. */
export async function listSpacesOf(initiative: Initiative, now: Date, limit: number): Promise<SpaceCard[]> {
  const venues = initiative.editions.flatMap(({ venues }) => venues);
  const { rows } = await pool.query<{ id: string }>(
    `SELECT s.id FROM space s LEFT JOIN event_venue v ON v.space_id = s.id LEFT JOIN event e ON e.id = v.event_id AND e.initiative = $1 AND e.status <> 'hidden'
     WHERE s.status <> 'hidden' AND (e.id IS NOT NULL OR s.slug = ANY($2::text[]))
     GROUP BY s.id, s.name_vi ORDER BY count(e.id) DESC, s.name_vi LIMIT $3`,
    [initiative.slug, venues, limit],
  );
  return listCards(rows.map(({ id }) => id), now, null);
}

const countOfEvents = { _count: { select: { events: { where: { status: { not: "hidden" } } } } } };

type Row = { slug: string; level: string; status: string; nameVi: string; nameEn: string; summaryVi: string; summaryEn: string; _count: { events: number } };

function toSummary({ slug, level, status, nameVi, nameEn, summaryVi, summaryEn, _count }: Row): InitiativeSummary {
  return { slug, level: level as InitiativeLevel, status: status as InitiativeStatus, nameVi, nameEn, summaryVi, summaryEn, eventCount: _count.events };
}
