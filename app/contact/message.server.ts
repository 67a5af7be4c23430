import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import { blocksBetween, type Correspondent, correspondentColumns, isAway, toCorrespondent } from "./correspondent.server";

export type Box = "received" | "sent";

const messagesPerPage = 20;

/** A line of a box: who is on the other side, about what, when. */
export interface MessageLine {
  id: string;
  subject: string;
  other: Correspondent;
  /** ISO instant. */
  at: string;
}

/** One page of the messages an account has received or sent, newest first. */
export async function listMessages(userId: string, box: Box, page: number): Promise<{ messages: MessageLine[]; pageCount: number }> {
  const where = box === "received" ? { toUserId: userId } : { fromUserId: userId };
  const [rows, total] = await Promise.all([
    db.contactMessage.findMany({
      where,
      select: { id: true, subject: true, createdAt: true, fromUser: { select: correspondentColumns }, toUser: { select: correspondentColumns } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * messagesPerPage,
      take: messagesPerPage,
    }),
    db.contactMessage.count({ where }),
  ]);
  const messages = rows.map(({ id, subject, createdAt, fromUser, toUser }) => ({ id, subject, at: createdAt.toISOString(), other: toCorrespondent(box === "received" ? fromUser : toUser) }));
  return { messages, pageCount: Math.max(1, Math.ceil(total / messagesPerPage)) };
}

/** A message as one of its two sides reads it. */
export interface Letter extends MessageLine {
  box: Box;
  body: string;
  /** The message it answers, where there is one. */
  answered: { id: string; subject: string } | null;
  /** Whether the viewer has blocked the other side. */
  blocked: boolean;
  /** Whether the other side still has an account in use. */
  away: boolean;
}

/** A message the account has sent or received; null for those of others. */
export async function getMessage(userId: string, id: string | undefined): Promise<Letter | null> {
  if (!isUuid(id)) return null;
  const row = await db.contactMessage.findFirst({
    where: { id, OR: [{ toUserId: userId }, { fromUserId: userId }] },
    select: { id: true, subject: true, body: true, createdAt: true, fromUser: { select: correspondentColumns }, toUser: { select: correspondentColumns }, answered: { select: { id: true, subject: true } } },
  });
  if (!row) return null;
  const box = row.toUser.id === userId ? "received" : "sent";
  const other = box === "received" ? row.fromUser : row.toUser;
  const { byWriter } = await blocksBetween(db, userId, other.id);
  return { id: row.id, box, subject: row.subject, body: row.body, at: row.createdAt.toISOString(), answered: row.answered, other: toCorrespondent(other), away: isAway(other), blocked: byWriter };
}
