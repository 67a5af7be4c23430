import type { Role } from "~/accounts/can";
import { db, pool } from "~/adapters/db.server";
import type { Area } from "~/submissions/area";
import { areasOf } from "~/submissions/area.server";

const mostFound = 50;

/** An account as admins see it: they alone see its address. Instants are ISO 8601. */
export interface FoundPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  isClosed: boolean;
}

export interface PersonPageData extends FoundPerson {
  since: string;
  lastSeen: string | null;
  /** Has one-time codes or a passkey, without which nobody moderates; demonstration accounts need none. */
  hasSecondFactor: boolean;
  areas: Area[];
  areasOnly: boolean;
  /** Decisions over proposals, ever. */
  decided: number;
}

/** Accounts whose name or address holds the text; without one, everybody who has a role. */
export async function findPeople(text: string | null): Promise<FoundPerson[]> {
  const { rows } = await pool.query<FoundPerson>(
    `SELECT id, name, email, role, disabled_at IS NOT NULL AS "isClosed" FROM app_user
     WHERE CASE WHEN $1::text IS NULL THEN role <> 'member' ELSE position(lower($1) IN email) > 0 OR position(fold_text($1) IN fold_text(name)) > 0 END
     ORDER BY array_position(ARRAY['admin', 'moderator', 'member'], role), name, id LIMIT ${mostFound}`,
    [text],
  );
  return rows;
}

/** One account with what an admin decides about; null where there is none. */
export async function getPerson(id: string): Promise<PersonPageData | null> {
  const row = await db.user.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, role: true, disabledAt: true, createdAt: true, lastSeenAt: true, twoFactorEnabled: true, demo: true, _count: { select: { passkeys: true } } },
  });
  if (!row) return null;
  const [{ areas, only }, decided] = await Promise.all([areasOf(id), db.submissionEvent.count({ where: { actor: id, move: { in: ["approve", "ask-for-changes", "reject"] } } })]);
  return {
    id, name: row.name, email: row.email, role: row.role as Role, isClosed: row.disabledAt !== null,
    since: row.createdAt.toISOString(), lastSeen: row.lastSeenAt?.toISOString() ?? null,
    hasSecondFactor: row.twoFactorEnabled === true || row._count.passkeys > 0 || row.demo,
    areas, areasOnly: only, decided,
  };
}

/** What a text asks for, where it can be part of a name or an address. */
export function askedText(parameters: URLSearchParams): string | null {
  const text = parameters.get("q")?.normalize("NFC").trim() ?? "";
  return /^[^\p{Cc}\p{Cs}]{1,120}$/u.test(text) ? text : null;
}
