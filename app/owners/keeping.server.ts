import type { SessionUser } from "~/accounts/session.server";
import { db } from "~/adapters/db.server";
import { exactFacts } from "~/spaces/space-place.server";
import type { SpaceRecord } from "~/spaces/space.server";
import { listEditors } from "./editors.server";
import { listInvited } from "./invitation.server";
import type { Keeping } from "./owner-view";

/** All that the page of those who look after a space shows. */
export async function getKeeping(user: SessionUser, { space, ward }: Pick<SpaceRecord, "space" | "ward">, now: Date): Promise<Keeping> {
  const [exact, editors, invited] = await Promise.all([exactFacts(db, space.id), listEditors(user, space.id), listInvited(space.id, now)]);
  const { id, slug, nameVi, nameEn, status, locationPrecision, version } = space;
  return {
    space: { id, slug, nameVi, nameEn, status, locationPrecision, version, addressVi: exact?.addressVi ?? null },
    shown: { addressVi: space.addressVi, wardVi: ward?.fullNameVi ?? null, wardEn: ward?.nameEn ?? null },
    editors, invited,
    isOwner: editors.some(({ isMe }) => isMe),
  };
}
