import type { Prisma } from "@prisma/client";
import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import type { LocationPrecision, SpaceFacts } from "./space";
import { keepPlace, placedRow, placesOf } from "./space-place.server";
import { toFacts } from "./space-row.server";

/** Who changes a space ("seed", "import" or the id of a person) and why, in a sentence. */
export interface Change {
  actor: string;
  reason: string;
}

/** Adds a space with its first revision and has it indexed. The facts have passed `checkSpaceFacts`. */
export async function createSpace(tx: Tx, facts: SpaceFacts, change: Change): Promise<{ kind: "created"; spaceId: string } | { kind: "slugTaken" }> {
  if (await isSlugTaken(tx, facts.slug, null)) return { kind: "slugTaken" };
  const [spaceId = ""] = await insertSpaces(tx, [facts], change);
  await indexSpace(tx, spaceId);
  return { kind: "created", spaceId };
}

/**
 * Adds many spaces with their first revisions in two statements and gives their ids; for bulk work that ends in one "reindex".
 * The caller has left out slugs that are taken: any row the database refuses fails them all.
 */
export async function insertSpaces(tx: Tx, all: readonly SpaceFacts[], change: Change): Promise<string[]> {
  const created = await tx.space.createManyAndReturn({ data: all.map(columnsOf), select: { id: true, slug: true } });
  const factsBySlug = new Map(all.map((facts) => [facts.slug, facts]));
  await tx.spaceRevision.createMany({
    data: created.map(({ id, slug }) => revisionOf(id, 1, factsBySlug.get(slug) as SpaceFacts, change)),
  });
  return created.map(({ id }) => id);
}

/** Those of the slugs that lead, or once led, to a space. */
export async function listTakenSlugs(tx: Tx, slugs: readonly string[]): Promise<Set<string>> {
  const found = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM space WHERE slug = ANY(${slugs}) UNION SELECT slug FROM former_slug WHERE slug = ANY(${slugs})`;
  return new Set(found.map(({ slug }) => slug));
}

/**
 * Replaces all facts of a space, where `baseVersion` is still the current one, keeps the revision and has it indexed.
 * A slug that changes goes on leading here. `precision` changes how closely the public may learn where it lies; the table then holds
 * that, the revision and a table of its own the exact place. Facts that started from what the public sees leave the exact place as it is.
 */
export async function updateSpace(
  tx: Tx,
  { spaceId, baseVersion, facts, precision, ...change }: Change & { spaceId: string; baseVersion: number; facts: SpaceFacts; precision?: LocationPrecision },
): Promise<{ kind: "saved"; version: number } | { kind: "stale"; currentVersion: number } | { kind: "slugTaken" } | { kind: "notFound" }> {
  const before = await tx.space.findUnique({ where: { id: spaceId }, select: { slug: true, version: true, ...placedRow } });
  if (!before) return { kind: "notFound" };
  if (before.slug !== facts.slug && (await isSlugTaken(tx, facts.slug, spaceId))) return { kind: "slugTaken" };

  const version = baseVersion + 1;
  const placed = await placesOf(before, facts, precision);
  // why: the row lock makes the second of two writers wait here and then find another version.
  const { count } = await tx.space.updateMany({
    where: { id: spaceId, version: baseVersion },
    data: { ...columnsOf(placed.shown), locationPrecision: placed.precision, version, updatedAt: new Date() },
  });
  if (count === 0) return lostRace(tx, spaceId);
  if (before.slug !== facts.slug) await rememberSlug(tx, spaceId, before.slug, facts.slug);
  await keepPlace(tx, spaceId, placed);
  await tx.spaceRevision.create({ data: revisionOf(spaceId, version, placed.exact, change) });
  await indexSpace(tx, spaceId);
  return { kind: "saved", version };
}

async function lostRace(tx: Tx, spaceId: string): Promise<{ kind: "stale"; currentVersion: number } | { kind: "notFound" }> {
  const current = await tx.space.findUnique({ where: { id: spaceId }, select: { version: true } });
  return current ? { kind: "stale", currentVersion: current.version } : { kind: "notFound" };
}

/** Whether the slug leads, or once led, to another space; holds the slug until the transaction ends. */
async function isSlugTaken(tx: Tx, slug: string, ownId: string | null): Promise<boolean> {
  // why: a unique violation would end the caller's transaction; the lock lets no rival in between look and write.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('slug:' || ${slug}, 0))`;
  const [found] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM space WHERE slug = ${slug} AND id IS DISTINCT FROM ${ownId}::uuid)
      OR EXISTS (SELECT 1 FROM former_slug WHERE slug = ${slug} AND space_id IS DISTINCT FROM ${ownId}::uuid) AS taken`;
  return found?.taken === true;
}

async function rememberSlug(tx: Tx, spaceId: string, oldSlug: string, newSlug: string): Promise<void> {
  await tx.formerSlug.deleteMany({ where: { slug: newSlug, spaceId } });
  await tx.formerSlug.create({ data: { slug: oldSlug, spaceId } });
}

function revisionOf(spaceId: string, version: number, facts: SpaceFacts, { actor, reason }: Change): Prisma.SpaceRevisionCreateManyInput {
  return { spaceId, version, actor, reason, facts: toFacts(facts) as unknown as Prisma.InputJsonObject };
}

async function indexSpace(tx: Tx, spaceId: string): Promise<void> {
  await enqueue(tx, "index-space", { spaceId }, `index-space:${spaceId}`);
}

function columnsOf(facts: SpaceFacts): Prisma.SpaceUncheckedCreateInput {
  const { checkedOn, confirmedOn, sources, ...columns } = toFacts(facts);
  return {
    ...columns,
    sources: sources as unknown as Prisma.InputJsonArray,
    checkedOn: checkedOn === null ? null : new Date(checkedOn),
    confirmedOn: confirmedOn === null ? null : new Date(confirmedOn),
  };
}
