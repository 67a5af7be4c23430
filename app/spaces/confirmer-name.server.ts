import { db } from "~/adapters/db.server";
import { confirmerOf } from "./confirmation";
import type { Space } from "./space";

/** The name of whoever gave the latest confirmation, where they allow it and their account is open; null else. */
export async function getConfirmerName({ id, confirmedOn, confirmedBy }: Pick<Space, "id" | "confirmedOn" | "confirmedBy">): Promise<string | null> {
  const kind = confirmerOf({ confirmedBy });
  if (kind === null || confirmedOn === null) return null;
  const row = await db.confirmationName.findFirst({
    where: { spaceId: id, confirmedOn: new Date(confirmedOn), confirmedBy: kind, user: { disabledAt: null, deactivatedAt: null } },
    select: { user: { select: { name: true } } },
  });
  return row?.user.name ?? null;
}
