import { recordAudit } from "~/accounts/audit.server";
import { can, type Role } from "~/accounts/can";
import { db, type Tx } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import type { LocationPrecision, SpaceFacts, SpaceStatus } from "~/spaces/space";
import { exactFacts } from "~/spaces/space-place.server";
import { updateSpace } from "~/spaces/space-write.server";
import { holdOwner } from "./owner.server";

export interface Keeper {
  id: string;
  role: Role;
}

export type ListingOutcome = { kind: "changed"; version: number } | { kind: "same" } | { kind: "stale" } | { kind: "notAllowed" };

/** A space as it is to be listed from now on. */
interface Listing {
  facts: SpaceFacts;
  precision: LocationPrecision;
}

/** Chooses how closely the public may learn where a space lies; "counted-only" takes its page away, any other choice brings it back. */
export function setPrecision(keeper: Keeper, spaceId: string, precision: LocationPrecision, seen: number): Promise<ListingOutcome> {
  return changeListing(keeper, spaceId, seen, { action: "space.precision", reason: `owner:precision-${precision}` }, async (tx, before) => {
    const comesBack = before.precision === "counted-only" && precision !== "counted-only";
    return { precision, facts: comesBack ? { ...before.facts, status: await statusBefore(tx, spaceId) } : before.facts };
  });
}

/** Takes a space out of the public view at once: page, lists, map, interface, exports and history. One that was only counted is counted no more. */
export function delistSpace(keeper: Keeper, spaceId: string, seen: number): Promise<ListingOutcome> {
  return changeListing(keeper, spaceId, seen, { action: "space.delist", reason: "owner:delist" }, async (_tx, { facts, precision }) => ({
    facts: { ...facts, status: "hidden" }, precision: precision === "counted-only" ? "ward" : precision,
  }));
}

/** Brings a space back that was taken out of the public view, as it was: one that had closed stays closed. */
export function relistSpace(keeper: Keeper, spaceId: string, seen: number): Promise<ListingOutcome> {
  return changeListing(keeper, spaceId, seen, { action: "space.relist", reason: "owner:relist" }, async (tx, { facts, precision }) => ({
    facts: facts.status === "hidden" && precision !== "counted-only" ? { ...facts, status: await statusBefore(tx, spaceId) } : facts, precision,
  }));
}

async function changeListing(keeper: Keeper, spaceId: string, seen: number, { action, reason }: { action: string; reason: string }, change: (tx: Tx, before: Listing) => Promise<Listing>): Promise<ListingOutcome> {
  const outcome = await db.$transaction(async (tx): Promise<ListingOutcome> => {
    if (!can(keeper.role, "hide") && !(await holdOwner(tx, keeper.id, spaceId))) return { kind: "notAllowed" };
    await tx.$queryRaw`SELECT id FROM space WHERE id = ${spaceId}::uuid FOR UPDATE`;
    const row = await tx.space.findUnique({ where: { id: spaceId }, select: { version: true, locationPrecision: true } });
    const facts = row && (await exactFacts(tx, spaceId));
    if (!facts) return { kind: "notAllowed" };
    if (row.version !== seen) return { kind: "stale" };
    const before: Listing = { facts, precision: row.locationPrecision as LocationPrecision };
    const after = await change(tx, before);
    // why: what moderators took down or merged away comes back by their hands alone.
    if (facts.status === "hidden" && after.facts.status !== "hidden" && (await isHeldBack(tx, spaceId))) return { kind: "notAllowed" };
    if (after.precision === before.precision && after.facts.status === facts.status) return { kind: "same" };
    const saved = await updateSpace(tx, { spaceId, baseVersion: seen, facts: after.facts, precision: after.precision, actor: keeper.id, reason });
    if (saved.kind !== "saved") return { kind: "stale" };
    await recordAudit(tx, { actor: keeper.id, action, subjectType: "space", subjectId: spaceId, detail: { version: saved.version, precision: after.precision } });
    return { kind: "changed", version: saved.version };
  });
  log.info({ event: action, space: spaceId, keeper: keeper.id, outcome: outcome.kind }, "owners");
  return outcome;
}

/** What a hidden space was before it was hidden. */
async function statusBefore(tx: Tx, spaceId: string): Promise<SpaceStatus> {
  const [last] = await tx.$queryRaw<{ status: SpaceStatus }[]>`
    SELECT facts->>'status' AS status FROM space_revision WHERE space_id = ${spaceId}::uuid AND facts->>'status' IN ('published', 'closed') ORDER BY version DESC LIMIT 1`;
  return last?.status ?? "published";
}

async function isHeldBack(tx: Tx, spaceId: string): Promise<boolean> {
  const takedowns = await tx.takedown.count({ where: { subjectType: "space", subjectId: spaceId, liftedAt: null } });
  return takedowns > 0 || (await tx.space.count({ where: { id: spaceId, mergedIntoId: { not: null } } })) > 0;
}
