import { db, pool, type Tx } from "~/adapters/db.server";
import type { WardName } from "~/places/place";
import type { Certificate, Criteria } from "./certificate";
import { toCertificate, toCriteria } from "./certificate-row.server";
import { isVisible, type Space, type SpaceFacts } from "./space";
import { publicFacts } from "./space-place.server";
import { type SpaceRow, spaceColumns, toSpace } from "./space-row.server";

/** A space with what its page says around it. */
export interface SpaceRecord {
  kind: "space";
  space: Space;
  ward: WardName | null;
  formerDistrict: { id: string; fullNameVi: string; nameEn: string } | null;
  revisionCount: number;
  certifications: Certificate[];
  /** The criteria those certificates name, by version. */
  criteria: Criteria[];
}

/**
 * The space an address leads to; "moved" where it has a newer slug; null where there is none or it is hidden, unless whoever asks may
 * see what is hidden.
 */
export async function getSpace(slug: string, seesHidden = false): Promise<SpaceRecord | { kind: "moved"; slug: string } | null> {
  const row = await db.space.findUnique({
    where: { slug },
    include: {
      ward: { select: { code: true, slug: true, fullNameVi: true, nameEn: true } },
      formerDistrict: { select: { id: true, fullNameVi: true, nameEn: true } },
      certifications: { include: { criteria: true }, orderBy: [{ issuedOn: "desc" }, { id: "asc" }] },
      _count: { select: { revisions: true } },
    },
  });
  if (!row) return movedSpace(slug);
  const space = toSpace(row);
  if (!isVisible(space) && !seesHidden) return null;
  const certifications = row.certifications.map(toCertificate);
  const criteria = new Map(row.certifications.flatMap((one) => (one.criteria ? [[one.criteria.version, toCriteria(one.criteria)] as const] : [])));
  return { kind: "space", space, ward: row.ward, formerDistrict: row.formerDistrict, revisionCount: row._count.revisions, certifications, criteria: [...criteria.values()] };
}

async function movedSpace(slug: string): Promise<{ kind: "moved"; slug: string } | null> {
  const former = await db.formerSlug.findUnique({ where: { slug }, select: { space: { select: { slug: true, status: true } } } });
  return former && former.space.status !== "hidden" ? { kind: "moved", slug: former.space.slug } : null;
}

export interface Revision {
  version: number;
  actor: string;
  reason: string;
  /** Without those that were redacted. */
  facts: SpaceFacts;
  redacted: { reason: string; facts: string[] } | null;
  /** ISO instant. */
  at: string;
}

/** Every kept state of a space as the public may know it today, newest first: old states tell no more of the place than new ones. */
export async function listRevisions(spaceId: string): Promise<Revision[]> {
  const kept = await listKeptRevisions(spaceId);
  const told = await publicFacts(spaceId, kept.map(({ facts }) => facts));
  return kept.flatMap((revision, place) => {
    const facts = told[place];
    return facts ? [{ ...revision, facts }] : [];
  });
}

/** Every kept state of a space with its exact place, newest first; for those who work on the history itself. */
export async function listKeptRevisions(spaceId: string, tx: Tx = db): Promise<Revision[]> {
  const rows = await tx.spaceRevision.findMany({ where: { spaceId }, orderBy: { version: "desc" } });
  return rows.map(({ version, actor, reason, facts, at, redactedReason, redactedFacts }) => ({
    version, actor, reason, facts: facts as unknown as SpaceFacts, at: at.toISOString(), redacted: redactedReason === null ? null : { reason: redactedReason, facts: redactedFacts },
  }));
}

/** All visible spaces in order of id, `batchSize` at a time, so that memory stays flat however many there are. */
export async function* streamSpaces(batchSize = 1000): AsyncGenerator<Space[], void, undefined> {
  yield* pages<SpaceRow, Space>(spaceColumns, batchSize, toSpace);
}

/** Ids and versions of all visible spaces in order of id, for comparing an index with the truth. */
export async function* streamSpaceVersions(batchSize = 10_000): AsyncGenerator<{ id: string; version: number }[], void, undefined> {
  yield* pages<{ id: string; version: number }, { id: string; version: number }>("s.id, s.version", batchSize, (row) => row);
}

async function* pages<Row extends { id: string }, Item>(columns: string, batchSize: number, toItem: (row: Row) => Item): AsyncGenerator<Item[], void, undefined> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await pool.query<Row>(
      `SELECT ${columns} FROM space s WHERE s.status <> 'hidden' AND s.id > $1 ORDER BY s.id LIMIT $2`,
      [after, batchSize],
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(toItem);
    if (rows.length < batchSize) return;
    after = last.id;
  }
}
