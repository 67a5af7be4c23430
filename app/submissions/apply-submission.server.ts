import type { Tx } from "~/adapters/db.server";
import { slugify } from "~/lib/fold";
import type { SpaceFacts } from "~/spaces/space";
import { toFacts, toSpace } from "~/spaces/space-row.server";
import { createSpace, listTakenSlugs, updateSpace } from "~/spaces/space-write.server";
import { factGroups, isSameIn, setFacts } from "./fact-group";
import { type Choice, mergeFacts } from "./merge";
import { filledFacts } from "./redaction";
import type { SubmissionRecord } from "./submission-row.server";

export type Applied = { kind: "applied"; spaceId: string } | { kind: "conflict"; spaceVersion: number; conflicts: string[] } | { kind: "spaceGone" };

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
  if (submission.kind === "space-new") return { kind: "applied", spaceId: await addSpace(tx, submission.facts, change) };

  const before = await lockSpace(tx, submission.spaceId);
  const base = before && (await factsAt(tx, before.spaceId, submission.baseVersion));
  if (!before || !base) return { kind: "spaceGone" };
  const { spaceId, version, facts: current } = before;
  // why: a choice made while looking at another version of the space says nothing about this one.
  const choices = settlement.spaceVersion === version ? settlement.choices : {};
  const { merged, conflicts } = mergeFacts(base, current, submission.facts, choices);
  if (conflicts.length > 0) return { kind: "conflict", spaceVersion: version, conflicts };
  if (isUnchanged(current, merged)) return { kind: "applied", spaceId };
  // why: what is out of view (taken down, merged, delisted) comes back by whoever took it out, never by a proposal.
  const status = current.status === "hidden" ? current.status : merged.status;
  const saved = await updateSpace(tx, { spaceId, baseVersion: version, facts: { ...merged, slug: current.slug, status }, ...change });
  if (saved.kind !== "saved") throw new Error(`a locked space could not be saved: ${saved.kind}`);
  return { kind: "applied", spaceId };
}

/** The facts of a space at a version; null where it never had such. */
export async function factsAt(tx: Tx, spaceId: string, version: number | null): Promise<SpaceFacts | null> {
  if (version === null) return null;
  const revision = await tx.spaceRevision.findUnique({ where: { spaceId_version: { spaceId, version } }, select: { facts: true } });
  return revision && filledFacts(revision.facts as unknown as Partial<SpaceFacts>);
}

/** The space as it stands, held until the transaction ends; null where it is gone. */
export async function lockSpace(tx: Tx, spaceId: string | null): Promise<{ spaceId: string; version: number; facts: SpaceFacts } | null> {
  if (spaceId === null) return null;
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${spaceId}::uuid FOR UPDATE`;
  const row = await tx.space.findUnique({ where: { id: spaceId } });
  if (!row) return null;
  const space = toSpace(row);
  return { spaceId, version: space.version, facts: toFacts(space) };
}

async function addSpace(tx: Tx, facts: SpaceFacts, change: { actor: string; reason: string }): Promise<string> {
  const base = slugify(facts.nameVi).slice(0, 110).replace(/-$/, "") || "khong-gian";
  const candidates = Array.from({ length: 50 }, (_, place) => (place === 0 ? base : `${base}-${place + 1}`)).filter((slug) => !reservedSlugs.has(slug));
  const taken = await listTakenSlugs(tx, candidates);
  for (const slug of candidates.filter((one) => !taken.has(one))) {
    const created = await createSpace(tx, { ...facts, slug }, change);
    if (created.kind === "created") return created.spaceId;
  }
  throw new Error(`every address like ${base} is taken`);
}

function isUnchanged(a: SpaceFacts, b: SpaceFacts): boolean {
  return factGroups.every(({ facts }) => isSameIn(facts, a, b)) && isSameIn(setFacts, a, b);
}
