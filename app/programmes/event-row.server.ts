import type { Event } from "./event";

/** The columns of an event `e` that everybody may see, by the names of `Event`. */
export const eventColumns = `
  e.slug, e.status, e.kind, e.title_vi AS "titleVi", e.title_en AS "titleEn", e.summary_vi AS "summaryVi", e.summary_en AS "summaryEn",
  e.fields, e.initiative, e.organisers_vi AS "organisersVi", e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn", e.year,
  e.time_note_vi AS "timeNoteVi", e.price, e.sources, e.sequence, e.created_at AS "createdAt", e.updated_at AS "updatedAt",
  ARRAY(SELECT json_build_object('slug', s.slug, 'nameVi', s.name_vi, 'nameEn', s.name_en, 'closed', s.status = 'closed')
        FROM event_venue v JOIN space s ON s.id = v.space_id WHERE v.event_id = e.id AND s.status <> 'hidden' ORDER BY v.position) AS venues`;

export type EventRow = Omit<Event, "createdAt" | "updatedAt"> & { createdAt: Date; updatedAt: Date };

/** The event of a row; the database's own checks vouch for its vocabulary. */
export function toEvent(row: EventRow): Event {
  return { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() };
}
