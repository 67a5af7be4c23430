/**
 * What a person has of their own on this site, in the order shown on the account's page. A feature adds its line here: a path and
 * the keys of its words.
 */
import type { Role } from "./can";

export interface AccountLink {
  path: string;
  /** Keys such as "accounts:me.security". */
  title: string;
  text: string;
  /** Shown from this role on. */
  role?: Role;
}

export const accountLinks: readonly AccountLink[] = [
  { path: "/me/profile", title: "designers:edit.title", text: "designers:edit.text" },
  { path: "/me/works", title: "works:list.title", text: "works:list.meText" },
  { path: "/me/messages", title: "touch:messages.title", text: "touch:messages.meText" },
  { path: "/me/follows", title: "touch:follows.title", text: "touch:follows.meText" },
  { path: "/me/submissions", title: "submissions:list.title", text: "submissions:list.meText" },
  { path: "/moderation", title: "moderation:queue.title", text: "moderation:queue.meText", role: "moderator" },
  { path: "/moderation/reports", title: "touch:moderation.title", text: "touch:moderation.meText", role: "moderator" },
  { path: "/moderation/claims", title: "owners:claims.title", text: "owners:claims.meText", role: "moderator" },
  { path: "/moderation/edits", title: "owners:edits.title", text: "owners:edits.meText", role: "moderator" },
  { path: "/moderation/second-opinion", title: "admin:second.title", text: "admin:second.meText", role: "moderator" },
  { path: "/moderation/stale", title: "truth:stale.title", text: "truth:stale.meText", role: "moderator" },
  { path: "/admin", title: "admin:overview.title", text: "admin:overview.meText", role: "admin" },
  { path: "/me/data", title: "rights:data.title", text: "rights:data.meText" },
  { path: "/me/consent", title: "rights:consent.title", text: "rights:consent.meText" },
  { path: "/me/security", title: "accounts:me.security", text: "accounts:me.securityText" },
];
