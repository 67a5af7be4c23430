import type { Tx } from "~/adapters/db.server";
import type { SubmissionRecord } from "./submission-row.server";

/** Whether a proposal is a person's own: sent with their account, or without it from the address of their account. */
export async function isOwn(tx: Tx, { id, authorId }: Pick<SubmissionRecord, "id" | "authorId">, userId: string): Promise<boolean> {
  if (authorId !== null) return authorId === userId;
  const visitor = await tx.visitorProposal.findUnique({ where: { submissionId: id }, select: { email: true } });
  return visitor !== null && (await tx.user.count({ where: { id: userId, email: visitor.email } })) > 0;
}
