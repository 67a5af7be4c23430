import type { Tx } from "~/adapters/db.server";
import { slugify } from "~/lib/fold";
import { approvedFacts } from "~/spaces/confirmation";
import { hanoiTime } from "~/spaces/hanoi-time";
import type { SpaceFacts } from "~/spaces/space";
import { isPhotoReady } from "~/spaces/space-photo.server";
import { exactFacts, restorePlace } from "~/spaces/space-place.server";
import { type Change, createSpace, listTakenSlugs, updateSpace } from "~/spaces/space-write.server";
import { factGroups, isSameIn, setFacts } from "./fact-group";
import { type Choice, mergeFacts } from "./merge";
import { filledFacts } from "./redaction";
import type { SubmissionRecord } from "./submission-row.server";

/** `spaceVersion` is the version that was made; null where the space stays as it is. */
export type Applied = { kind: "applied"; spaceId: string; spaceVersion: number | null } | { kind: "conflict"; spaceVersion: number; conflicts: string[] } | { kind: "spaceGone" } | { kind: "photoNotReady" };

/** How the moderator settled conflicts, looking at one version of the space. */
export interface Settlement {
  choices: Readonly<Record<string, Choice>>;
  spaceVersion: number | null;
}

/** Addresses that are pages of ours. */
const reservedSlugs = new Set(["new"]);

/** Brings what is proposed into the directory, as its author's change; a conflict writes nothing. */
export async function applyToSpace(tx: Tx, submission: SubmissionRecord, settlement: Settlement): Promise<Applied> {
  const change = { actor: submission.authorId ?? "contributor", reason: `submission:${submission.kind}` };
  const before = await lockSpace(tx, submission.spaceId);
  if (submission.kind === "space-new") return before ? bringBack(tx, before, submission.facts, change) : { kind: "applied", spaceId: await addSpace(tx, submission.facts, change), spaceVersion: 1 };

  const base = before && (await factsAt(tx, before.spaceId, submission.baseVersion));
  if (!before || !base) return { kind: "spaceGone" };
  // why: a photo changes no fact; it shows for as long as its submission stands approved.
  if (submission.kind === "space-photo") return (await isPhotoReady(tx, submission.id)) ? { kind: "applied", spaceId: before.spaceId, spaceVersion: null } : { kind: "photoNotReady" };
  const { spaceId, version, facts: current } = before;
  // why: a choice made while looking at another version of the space says nothing about this one.
  const choices = settlement.spaceVersion === version ? settlement.choices : {};
  const { merged, conflicts } = mergeFacts(base, current, await restorePlace(submission.facts, base), choices);
  if (conflicts.length > 0) return { kind: "conflict", spaceVersion: version, conflicts };
  if (isUnchanged(current, merged)) return { kind: "applied", spaceId, spaceVersion: null };
  // why: what is out of view (taken down, merged, delisted) comes back by whoever took it out, never by a proposal.
  const status = current.status === "hidden" ? current.status : merged.status;
  const facts = approvedFacts(current, { ...merged, slug: current.slug, status }, hanoiTime(new Date()).date);
  return { kind: "applied", spaceId, spaceVersion: await saveLocked(tx, before, facts, change) };
}

/** A new space whose approval was taken back stands there hidden: it is shown again, at the address it had. */
async function bringBack(tx: Tx, before: LockedSpace, facts: SpaceFacts, change: Change): Promise<Applied> {
  return { kind: "applied", spaceId: before.spaceId, spaceVersion: await saveLocked(tx, before, facts, change) };
}

/** Takes back what an approval made of a space, as a revision of its own: what stood before stands again, and a space that is new is hidden. */
export async function undoInSpace(tx: Tx, spaceId: string | null, spaceVersion: number | null, actor: string): Promise<{ kind: "undone"; spaceVersion: number | null } | { kind: "spaceMoved" }> {
  if (spaceVersion === null) return { kind: "undone", spaceVersion: null };
  const held = await lockSpace(tx, spaceId);
  if (held?.version !== spaceVersion) return { kind: "spaceMoved" };
  const before = await factsAt(tx, held.spaceId, spaceVersion - 1);
  const reason = before ? `revert:${spaceVersion - 1}` : "undo";
  return { kind: "undone", spaceVersion: await saveLocked(tx, held, before ?? { ...held.facts, status: "hidden" }, { actor, reason }) };
}

/** Gives a space that is held new facts; its address stays. */
async function saveLocked(tx: Tx, { spaceId, version, facts: { slug } }: LockedSpace, facts: SpaceFacts, change: Change): Promise<number> {
  const saved = await updateSpace(tx, { spaceId, baseVersion: version, facts: { ...facts, slug }, ...change });
  if (saved.kind !== "saved") throw new Error(`a locked space could not be saved: ${saved.kind}`);
  return saved.version;
}

/** The facts of a space at a version, with its exact place; null where it never had such. */
export async function factsAt(tx: Tx, spaceId: string, version: number | null): Promise<SpaceFacts | null> {
  if (version === null) return null;
  const revision = await tx.spaceRevision.findUnique({ where: { spaceId_version: { spaceId, version } }, select: { facts: true } });
  return revision && filledFacts(revision.facts as unknown as Partial<SpaceFacts>);
}

interface LockedSpace {
  spaceId: string;
  version: number;
  facts: SpaceFacts;
}

/** The space as it stands, with its exact place, held until the transaction ends; null where it is gone. */
export async function lockSpace(tx: Tx, spaceId: string | null): Promise<LockedSpace | null> {
  if (spaceId === null) return null;
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${spaceId}::uuid FOR UPDATE`;
  const row = await tx.space.findUnique({ where: { id: spaceId }, select: { version: true } });
  const facts = row && (await exactFacts(tx, spaceId));
  return facts && { spaceId, version: row.version, facts };
}

async function addSpace(tx: Tx, facts: SpaceFacts, change: Change): Promise<string> {
  const base = slugify(facts.nameVi).slice(0, 110).replace(/-$/, "") || "khong-gian";
  const candidates = Array.from({ length: 50 }, (_, place) => (place === 0 ? base : `${base}-${place + 1}`)).filter((slug) => !reservedSlugs.has(slug));
  const taken = await listTakenSlugs(tx, candidates);
  for (const slug of candidates.filter((one) => !taken.has(one))) {
    const created = await createSpace(tx, approvedFacts(null, { ...facts, slug }, hanoiTime(new Date()).date), change);
    if (created.kind === "created") return created.spaceId;
  }
  throw new Error(`every address like ${base} is taken`);
}

function isUnchanged(a: SpaceFacts, b: SpaceFacts): boolean {
  return factGroups.every(({ facts }) => isSameIn(facts, a, b)) && isSameIn(setFacts, a, b);
}
