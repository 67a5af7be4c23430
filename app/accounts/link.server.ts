import { createHash, randomBytes } from "node:crypto";
import { db, type Tx } from "~/adapters/db.server";

/** What a mailed link is good for. */
export type LinkPurpose = "sign-up" | "sign-in" | "reset" | "email" | "follow" | PlacePurpose;
/** An answer about a place; such a link opens no account. */
export type PlacePurpose = "place-right" | "place-change" | "place-closed";

/** How long a link holds. */
export const linkMinutes = 10;

/**
 * Makes a link's token, good once and for ten minutes, or for as long as is said; the database keeps only its hash, with what the link
 * carries. Whatever opens an account keeps to the ten.
 */
export async function issueLink(tx: Tx, purpose: LinkPurpose, carries: object, now: Date, minutes = linkMinutes): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  await tx.verification.create({ data: { id: randomBytes(16).toString("hex"), identifier: identifierOf(purpose, token), value: JSON.stringify(carries), expiresAt } });
  await tx.verification.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 24 * 3_600_000) } } });
  return token;
}

/** What the link carries, without using it up; null where it is unknown, used or too old. */
export async function peekLink<Carried>(purpose: LinkPurpose, token: string, now: Date): Promise<Carried | null> {
  const found = await db.verification.findFirst({ where: { identifier: identifierOf(purpose, token), expiresAt: { gt: now } }, select: { value: true } });
  return found && (JSON.parse(found.value) as Carried);
}

/** Uses the link up and gives what it carries; null where it is unknown, used or too old. Of two at once, one gets null. */
export async function takeLink<Carried>(tx: Tx, purpose: LinkPurpose, token: string, now: Date): Promise<Carried | null> {
  const taken = await tx.$queryRaw<{ value: string }[]>`
    DELETE FROM verification WHERE identifier = ${identifierOf(purpose, token)} AND expires_at > ${now} RETURNING value`;
  return taken[0] ? (JSON.parse(taken[0].value) as Carried) : null;
}

/** Makes every link that carries this account worthless: after a reset or a change of address. */
export async function dropLinks(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM verification WHERE identifier LIKE 'link:%' AND value LIKE ${`%"userId":"${userId}"%`}`;
}

function identifierOf(purpose: LinkPurpose, token: string): string {
  return `link:${purpose}:${createHash("sha256").update(token).digest("base64url")}`;
}
