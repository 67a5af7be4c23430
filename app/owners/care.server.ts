import { hasRole } from "~/accounts/can";
import type { SessionUser } from "~/accounts/session.server";
import { db } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { isKeeper } from "~/spaces/keeper.server";
import type { Space } from "~/spaces/space";
import { getSpacePage } from "~/spaces/space-page.server";
import type { Care } from "./care-link";
import { isOwner } from "./owner.server";
import { ownerWords } from "./owner-text.server";

/** What a space's page says to this reader about looking after it. */
export async function careOf(language: Language, viewer: SessionUser | null, space: Pick<Space, "id" | "slug" | "status" | "locationPrecision">): Promise<Care> {
  const t = ownerWords(language);
  const keeps = viewer !== null && (hasRole(viewer.role, "moderator") || (await isOwner(db, viewer.id, space.id)));
  const standing = space.locationPrecision === "counted-only" ? "counted-only" : space.status;
  return {
    words: t(keeps ? "owners:care.keep" : "owners:care.claim"),
    path: `/spaces/${space.slug}/${keeps ? "owners" : "claim"}`,
    hidden: space.status === "hidden" ? t(`owners:standing.${standing}`) : null,
  };
}

/** The page of a space as this reader may see it: those who look after it and moderators see it while it is hidden. */
export async function pageFor(viewer: SessionUser | null, slug: string, now: Date): ReturnType<typeof getSpacePage> {
  const found = await getSpacePage(slug, now);
  if (found || !viewer) return found;
  const hidden = await getSpacePage(slug, now, true);
  return hidden?.kind === "space" && (await isKeeper(viewer, hidden.page.space.id)) ? hidden : null;
}
