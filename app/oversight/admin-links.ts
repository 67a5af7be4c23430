/**
 * The pages of admins, in the order of their menu. A feature adds its line here: a path, and a key under `admin:menu` with its word.
 */
export interface AdminLink {
  path: string;
  /** A key under `admin:menu`. */
  name: string;
}

export const adminLinks: readonly AdminLink[] = [
  { path: "/admin", name: "overview" },
  { path: "/admin/people", name: "people" },
  { path: "/admin/log", name: "log" },
  { path: "/admin/certificates", name: "certificates" },
];
