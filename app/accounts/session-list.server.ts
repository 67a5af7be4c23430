import { db } from "~/adapters/db.server";
import { logAccountEvent } from "./event-log.server";

/** One place where somebody is signed in. */
export interface OpenSession {
  id: string;
  /** Browser and system in words, such as "Firefox · Windows"; null where they are not told. */
  device: string | null;
  /** ISO 8601, UTC. */
  since: string;
  isThis: boolean;
}

/** Where the account is signed in, newest first. */
export async function listSessions(userId: string, thisId: string, now: Date): Promise<OpenSession[]> {
  const rows = await db.session.findMany({ where: { userId, expiresAt: { gt: now } }, orderBy: { createdAt: "desc" }, select: { id: true, userAgent: true, createdAt: true } });
  return rows.map(({ id, userAgent, createdAt }) => ({ id, device: deviceOf(userAgent ?? ""), since: createdAt.toISOString(), isThis: id === thisId }));
}

/** Ends one session of the account, or all but the present one; others' are left alone. */
export async function endOwnSessions(userId: string, which: { id: string } | { exceptId: string }): Promise<void> {
  const where = "id" in which ? { userId, id: which.id } : { userId, id: { not: which.exceptId } };
  const { count } = await db.session.deleteMany({ where });
  if (count > 0) logAccountEvent("sessions-ended", { user: userId });
}

const browsers = [["Edg/", "Edge"], ["OPR/", "Opera"], ["coc_coc", "Cốc Cốc"], ["Firefox/", "Firefox"], ["Chrome/", "Chrome"], ["Safari/", "Safari"]] as const;
const systems = [["Android", "Android"], ["iPhone", "iPhone"], ["iPad", "iPad"], ["Windows", "Windows"], ["Mac OS", "macOS"], ["Linux", "Linux"]] as const;

function deviceOf(userAgent: string): string | null {
  const named = [browsers, systems].map((list) => list.find(([mark]) => userAgent.includes(mark))?.[1]).filter((one) => one !== undefined);
  return named.length > 0 ? named.join(" · ") : null;
}
