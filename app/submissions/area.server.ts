import type { Prisma } from "@prisma/client";
import { db, type Tx } from "~/adapters/db.server";
import type { Area, Placed } from "./area";
import { isInAreas } from "./area";

/** The areas of a moderator, by type and code, and whether they keep to them. */
export async function areasOf(userId: string, tx: Tx = db): Promise<{ areas: Area[]; only: boolean }> {
  const row = await tx.user.findUnique({ where: { id: userId }, select: { areasOnly: true, areas: { orderBy: [{ areaType: "asc" }, { areaCode: "asc" }] } } });
  return { areas: (row?.areas ?? []).map(toArea), only: row?.areasOnly ?? false };
}

/** Whether a moderator may decide over what is placed so: everybody everywhere, but for those who keep to their areas. */
export async function mayDecideIn(tx: Tx, moderatorId: string, placed: Placed): Promise<boolean> {
  const { areas, only } = await areasOf(moderatorId, tx);
  return !only || isInAreas(placed, areas);
}

/**
 * For a list of submissions: those of the moderator's areas, and those of areas that nobody looks after. One who has no area sees what
 * nobody else looks after.
 */
export async function whereMyAreas(userId: string): Promise<Prisma.SubmissionWhereInput> {
  const rows = await db.moderatorArea.findMany({ where: { user: { disabledAt: null } } });
  if (rows.length === 0) return {};
  const mine = rows.filter((row) => row.userId === userId).map(toArea);
  return { OR: [...areaConditions(mine), { NOT: { OR: areaConditions(rows.map(toArea)) } }] };
}

function areaConditions(areas: readonly Area[]): Prisma.SubmissionWhereInput[] {
  return areas.map(({ type, code }) => ({ facts: type === "ward" ? { path: ["wardCode"], equals: code } : { path: ["fields"], array_contains: [code] } }));
}

function toArea({ areaType, areaCode }: { areaType: string; areaCode: string }): Area {
  return { type: areaType === "ward" ? "ward" : "field", code: areaCode };
}
