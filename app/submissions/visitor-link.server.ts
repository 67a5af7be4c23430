import { createHash, randomBytes } from "node:crypto";
import { db, type Tx } from "~/adapters/db.server";

/** A token nobody can guess. why hexadecimal: mail programs that make links of plain text leave out a "-" or "_" at the end. */
export function newToken(): string {
  return randomBytes(24).toString("hex");
}

/** What the database keeps of a token. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A further link to a visitor's proposal; each mail has its own, because none can be read back from the database. */
export async function issueStatusToken(tx: Tx, proposalId: string): Promise<string> {
  const token = newToken();
  await tx.visitorLink.create({ data: { tokenHash: hashOf(token), proposalId } });
  return token;
}

/** Whose link it is, with the submission it leads to; null for one that leads nowhere. */
export async function findByStatusToken(token: string): Promise<{ proposalId: string; submissionId: string } | null> {
  if (token === "") return null;
  const link = await db.visitorLink.findUnique({ where: { tokenHash: hashOf(token) }, select: { proposal: { select: { id: true, submissionId: true } } } });
  return link?.proposal.submissionId ? { proposalId: link.proposal.id, submissionId: link.proposal.submissionId } : null;
}
