import { can } from "~/accounts/can";
import { goOn, readForm } from "~/accounts/reply.server";
import { requireRole, requireUser, type SessionUser } from "~/accounts/session.server";
import { type Language, localPath } from "~/i18n/i18n";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isUuid } from "~/lib/uuid";
import { confirmSpace, isOwner, type Vouching } from "./confirm.server";
import { truthReply } from "./truth-text.server";
import { vouchForm } from "./vouch-form";

/** What the button's page is told where nothing was recorded. */
export interface VouchReply {
  vouch: "stale" | "form";
}

/** As what a viewer may say that a space is still right; null for everybody else. */
export async function vouchesAs(viewer: SessionUser | null, spaceId: string): Promise<Vouching["by"] | null> {
  if (!viewer) return null;
  if (await isOwner(viewer.id, spaceId)) return "owner";
  return can(viewer.role, "moderate") && (viewer.secondFactor || viewer.demo) ? "moderator" : null;
}

/**
 * Answers the button: records the word of an owner or a moderator and leads to `path`. A visitor is asked to sign in, everybody else finds
 * nothing; 409 where the space has changed since it was seen.
 */
export async function vouch(request: Request, language: Language, spaceId: string | undefined, path: string, now: Date) {
  const user = await orUnavailable(requireUser(request));
  const by = isUuid(spaceId) && (await orUnavailable(isOwner(user.id, spaceId))) ? "owner" : "moderator";
  if (by === "moderator") await orUnavailable(requireRole(request, "moderator"));
  if (!isUuid(spaceId)) throw notFound();
  const form = await readForm(request, vouchForm);
  if (form.status !== "success") return truthReply<VouchReply>({ vouch: "form" }, 400);
  const { seen, showName } = form.value;
  const outcome = await orUnavailable(confirmSpace(spaceId, { userId: user.id, by, seen, showName: showName === "yes" }, now));
  if (outcome.kind === "notFound") throw notFound();
  return outcome.kind === "stale" ? truthReply<VouchReply>({ vouch: "stale" }, 409) : goOn(localPath(language, path));
}
