import { db, type Tx } from "~/adapters/db.server";
import { foldText, slugify } from "~/lib/fold";
import { removeMedia } from "~/media/remove-media.server";
import { moved, type WorkFacts, workLimits } from "./work";
import { noteWorksChanged } from "./work-change.server";
import { getOwnProfile } from "./work.server";

/** Adds a work at the end of a profile. */
export async function createWork(tx: Tx, profileId: string, facts: WorkFacts): Promise<{ kind: "created"; workId: string } | { kind: "tooMany" }> {
  await lockWorks(tx, profileId);
  const others = await tx.work.findMany({ where: { profileId }, select: { slug: true, position: true } });
  if (others.length >= workLimits.works) return { kind: "tooMany" };
  const position = Math.max(-1, ...others.map((one) => one.position)) + 1;
  const slug = freeSlug(facts, new Set(others.map((one) => one.slug)));
  const { id } = await tx.work.create({ data: { ...facts, profileId, slug, position }, select: { id: true } });
  await noteWorksChanged(tx, profileId);
  return { kind: "created", workId: id };
}

/** Replaces the facts of an own work; false where there is none such. Its address stays. */
export async function updateWork(tx: Tx, profileId: string, workId: string, facts: WorkFacts): Promise<boolean> {
  const { count } = await tx.work.updateMany({ where: { id: workId, profileId }, data: { ...facts, updatedAt: new Date() } });
  if (count > 0) await noteWorksChanged(tx, profileId);
  return count > 0;
}

/** Removes an own work with its pictures and credits; false where there is none such. */
export async function deleteWork(tx: Tx, profileId: string, workId: string): Promise<boolean> {
  const work = await tx.work.findFirst({ where: { id: workId, profileId }, select: { images: { select: { mediaId: true } } } });
  if (!work) return false;
  await tx.work.delete({ where: { id: workId } });
  await removeMedia(tx, work.images.map(({ mediaId }) => mediaId));
  await noteWorksChanged(tx, profileId);
  return true;
}

/** Moves an own work a place up or down; false where there is none such. */
export async function moveWork(tx: Tx, profileId: string, workId: string, direction: "up" | "down"): Promise<boolean> {
  await lockWorks(tx, profileId);
  const works = await tx.work.findMany({ where: { profileId }, select: { id: true }, orderBy: { position: "asc" } });
  if (!works.some(({ id }) => id === workId)) return false;
  const order = moved(works.map(({ id }) => id), workId, direction);
  for (const [position, id] of order.entries()) await tx.work.update({ where: { id }, data: { position } });
  await noteWorksChanged(tx, profileId);
  return true;
}

/** Moves a work of an account; false where it has none such. */
export async function moveOwnWork(userId: string, workId: string, direction: "up" | "down"): Promise<boolean> {
  const profile = await getOwnProfile(userId);
  return profile !== null && db.$transaction((tx) => moveWork(tx, profile.id, workId, direction));
}

/** Removes a work of an account; false where it has none such. */
export async function deleteOwnWork(userId: string, workId: string): Promise<boolean> {
  const profile = await getOwnProfile(userId);
  return profile !== null && db.$transaction((tx) => deleteWork(tx, profile.id, workId));
}

/** why: two changes of one order at once would leave two things in one place. */
async function lockWorks(tx: Tx, profileId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('works:' || ${profileId}, 0))`;
}

function freeSlug({ titleVi, titleEn }: WorkFacts, taken: ReadonlySet<string>): string {
  const base = slugify(foldText(titleVi ?? titleEn ?? "")).slice(0, 100).replace(/(?<!-)-+$/, "") || "work";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
