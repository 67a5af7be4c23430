/**
 * Who may do what. Every permission that depends on a role stands on this page; whether a thing is one's own is for the feature to say.
 */

export const roles = ["member", "moderator", "admin"] as const;
export type Role = (typeof roles)[number];

export type Action =
  | "own-account"
  | "publish-profile"
  | "contact"
  | "submit"
  | "report"
  | "moderate"
  | "hide"
  | "certify"
  | "manage-accounts"
  | "manage-programmes";

const memberActions: readonly Action[] = ["own-account", "publish-profile", "contact", "submit", "report"];
const moderatorActions: readonly Action[] = [...memberActions, "moderate", "hide"];
const adminActions: readonly Action[] = [...moderatorActions, "certify", "manage-accounts", "manage-programmes"];

const allowed: Record<Role, readonly Action[]> = { member: memberActions, moderator: moderatorActions, admin: adminActions };

/** Whether the role allows the action. */
export function can(role: Role, action: Action): boolean {
  return allowed[role].includes(action);
}

/** Whether `role` includes all that `needed` may do. */
export function hasRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** Roles that decide over others' things must sign in with a second factor. */
export function needsSecondFactor(role: Role): boolean {
  return role !== "member";
}
