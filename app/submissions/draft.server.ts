import type { Prisma } from "@prisma/client";
import { takeToken } from "~/accounts/limits.server";
import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import type { FormValues } from "./form-values";
import { isWorthKeeping, readTyped } from "./typed-values";

/** More open drafts than anybody works on; the one touched longest ago makes room. */
const mostDrafts = 30;

/** A draft on the list of one's own. */
export interface OwnDraft {
  key: string;
  /** Of the space it corrects; null for a new one. */
  space: { slug: string; nameVi: string; nameEn: string | null } | null;
  nameVi: string | null;
  updatedAt: string;
}

export type DraftOutcome = "saved" | "empty" | "sent" | "notFound" | "limited";

/** Keeps what somebody has typed so far; "sent" where the same form has become a proposal meanwhile, so that a late save brings nothing back. */
export async function saveDraft(userId: string, { key, slug, version, typed }: { key: string; slug: string | null; version: number | null; typed: FormValues }): Promise<DraftOutcome> {
  if (!isWorthKeeping(typed)) return "empty";
  if (!(await takeToken("draft-account", userId)).ok) return "limited";
  const space = slug === null ? null : await db.space.findFirst({ where: { slug, status: { not: "hidden" } }, select: { id: true } });
  if (slug !== null && (!space || version === null)) return "notFound";
  const count = await db.$executeRaw`
    INSERT INTO proposal_draft (user_id, key, space_id, base_version, typed)
    SELECT ${userId}, ${key}::uuid, ${space?.id ?? null}::uuid, ${space ? version : null}::int, ${JSON.stringify(typed)}::jsonb
    WHERE NOT EXISTS (SELECT 1 FROM submission WHERE author_id = ${userId} AND idempotency_key = ${key}::uuid)
    ON CONFLICT (user_id, key) DO UPDATE SET typed = EXCLUDED.typed, updated_at = CURRENT_TIMESTAMP`;
  if (count === 0) return "sent";
  await db.$executeRaw`
    DELETE FROM proposal_draft WHERE user_id = ${userId} AND key IN (SELECT key FROM proposal_draft WHERE user_id = ${userId} ORDER BY updated_at DESC OFFSET ${mostDrafts})`;
  return "saved";
}

/** A person's drafts, latest first. */
export async function listDrafts(userId: string): Promise<OwnDraft[]> {
  const rows = await db.proposalDraft.findMany({
    where: { userId }, orderBy: { updatedAt: "desc" }, take: mostDrafts,
    select: { key: true, typed: true, updatedAt: true, space: { select: { slug: true, nameVi: true, nameEn: true } } },
  });
  return rows.map(({ key, typed, updatedAt, space }) => ({ key, space, nameVi: readTyped(typed).nameVi ?? null, updatedAt: updatedAt.toISOString() }));
}

/** A person's own draft for a space, or for a new one (`spaceId` null); null for those of others, which do not exist for them. */
export async function getDraft(userId: string, key: string | null, spaceId: string | null): Promise<{ key: string; version: number | null; typed: FormValues } | null> {
  if (!isUuid(key ?? undefined)) return null;
  const row = await db.proposalDraft.findFirst({ where: { userId, key: key as string, spaceId }, select: { key: true, baseVersion: true, typed: true } });
  return row && { key: row.key, version: row.baseVersion, typed: readTyped(row.typed as Prisma.JsonValue) };
}

/** Drops an own draft; nothing happens where there is none. */
export async function dropDraft(userId: string, key: string): Promise<void> {
  await db.proposalDraft.deleteMany({ where: { userId, key } });
}
