import type { Tx } from "~/adapters/db.server";
import { noteWorksChanged } from "~/designers/work-change.server";
import { toFacts, toSpace } from "~/spaces/space-row.server";
import { updateSpace } from "~/spaces/space-write.server";
import type { Subject } from "./case-open.server";

interface Down {
  caseId: string;
  actor: string;
  reason: string;
}

/**
 * Unpublishes a thing everywhere by the one rule that decides who sees it, so that pages, lists, exports, search and files follow; in the
 * decision's transaction, with the index jobs. False where it is down already or there is nothing to take down.
 */
export async function takeDown(tx: Tx, { type, id }: Subject, { caseId, actor, reason }: Down): Promise<boolean> {
  if (type === "message") return false;
  const was = await movers[type].down(tx, id, { actor, reason });
  if (was === null) return false;
  await tx.takedown.create({ data: { subjectType: type, subjectId: id, caseId, actor, reason, was } });
  return true;
}

/** Puts a thing back as it stood before it was taken down; false where it is not down. What its owner withdrew meanwhile stays withdrawn. */
export async function liftTakedown(tx: Tx, { type, id }: Subject, actor: string, now: Date): Promise<boolean> {
  if (type === "message") return false;
  const [standing] = await tx.takedown.updateManyAndReturn({ where: { subjectType: type, subjectId: id, liftedAt: null }, data: { liftedAt: now, liftedBy: actor }, select: { was: true } });
  if (!standing) return false;
  await movers[type].up(tx, id, { actor, was: standing.was });
  return true;
}

interface Mover {
  /** Takes it out of view and tells the state it was in; null where it is not there. */
  down: (tx: Tx, id: string, by: { actor: string; reason: string }) => Promise<string | null>;
  up: (tx: Tx, id: string, by: { actor: string; was: string }) => Promise<void>;
}

const movers: Record<Exclude<Subject["type"], "message">, Mover> = {
  space: {
    down: (tx, id, { actor, reason }) => moveSpace(tx, id, "hidden", { actor, reason: `takedown:${reason}` }),
    up: async (tx, id, { actor, was }) => void (await moveSpace(tx, id, was, { actor, reason: "lift" })),
  },
  designer: {
    async down(tx, id) {
      const [row] = await tx.$queryRaw<{ state: string }[]>`SELECT state FROM designer_profile WHERE id = ${id}::uuid FOR UPDATE`;
      if (!row) return null;
      await tx.designerProfile.update({ where: { id }, data: { state: "taken-down" } });
      await noteWorksChanged(tx, id);
      return row.state;
    },
    async up(tx, id, { was }) {
      const { userId } = await tx.designerProfile.findUniqueOrThrow({ where: { id }, select: { userId: true } });
      const consent = userId && (await tx.consent.findFirst({ where: { userId, purpose: "public-profile" }, orderBy: { at: "desc" }, select: { granted: true } }));
      // why: a consent withdrawn while the profile was down holds when it comes back.
      await tx.designerProfile.update({ where: { id }, data: { state: consent && !consent.granted ? "draft" : was } });
      await noteWorksChanged(tx, id);
    },
  },
  work: {
    async down(tx, id) {
      const [row] = await tx.work.updateManyAndReturn({ where: { id, hiddenAt: null }, data: { hiddenAt: new Date() }, select: { profileId: true } });
      if (!row) return null;
      await noteWorksChanged(tx, row.profileId);
      return "shown";
    },
    async up(tx, id) {
      const { profileId } = await tx.work.update({ where: { id }, data: { hiddenAt: null }, select: { profileId: true } });
      await noteWorksChanged(tx, profileId);
    },
  },
  media: {
    async down(tx, id) {
      const { count } = await tx.media.updateMany({ where: { id, state: "ready" }, data: { state: "taken-down" } });
      await noteShown(tx, id);
      return count > 0 ? "ready" : null;
    },
    async up(tx, id, { was }) {
      await tx.media.update({ where: { id }, data: { state: was } });
      await noteShown(tx, id);
    },
  },
};

async function moveSpace(tx: Tx, id: string, status: string, change: { actor: string; reason: string }): Promise<string | null> {
  await tx.$queryRaw`SELECT id FROM space WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.space.findUnique({ where: { id } });
  if (!row) return null;
  const space = toSpace(row);
  // why: what is hidden already stays so by this, with its own record of why.
  const facts = { ...toFacts(space), status: status as typeof space.status };
  const saved = await updateSpace(tx, { spaceId: id, baseVersion: space.version, facts, ...change });
  if (saved.kind !== "saved") throw new Error(`a locked space could not be saved: ${saved.kind}`);
  return space.status;
}

/** Every profile that shows a picture shows something else now. */
async function noteShown(tx: Tx, mediaId: string): Promise<void> {
  const rows = await tx.workImage.findMany({ where: { mediaId }, select: { work: { select: { profileId: true } } } });
  for (const profileId of new Set(rows.map(({ work }) => work.profileId))) await noteWorksChanged(tx, profileId);
}
