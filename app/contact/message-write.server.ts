import { takeToken } from "~/accounts/limits.server";
import { db } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { isUuid } from "~/lib/uuid";
import { type Hindrance, hindranceOf, type Reader, type Writer } from "./correspondence";
import { blocksBetween, findReader, isAway } from "./correspondent.server";
import type { MessageForm } from "./message-form";

export type SendOutcome = { kind: "sent" } | { kind: "notFound" } | { kind: "refused"; hindrance: Hindrance } | { kind: "limited"; retryAfterSeconds: number };

/** Relays a message to the designer at a handle. */
export async function sendMessage(writer: Writer, handle: string, form: MessageForm, now: Date): Promise<SendOutcome> {
  const reader = await findReader(handle, writer);
  return reader ? keepMessage(writer, reader, form, { toProfileId: reader.profileId, inReplyTo: null }, now) : { kind: "notFound" };
}

/** Relays an answer to whoever wrote a message, whether they have a profile or not; only its recipient may answer. */
export async function answerMessage(writer: Writer, messageId: string, form: MessageForm, now: Date): Promise<SendOutcome> {
  if (!isUuid(messageId)) return { kind: "notFound" };
  const message = await db.contactMessage.findFirst({
    where: { id: messageId, toUserId: writer.id },
    select: { fromUser: { select: { id: true, birthYear: true, deactivatedAt: true, disabledAt: true } } },
  });
  if (!message) return { kind: "notFound" };
  const { fromUser } = message;
  const reader = { id: fromUser.id, birthYear: fromUser.birthYear, open: !isAway(fromUser) };
  return keepMessage(writer, reader, form, { toProfileId: null, inReplyTo: messageId }, now);
}

/** One transaction: the message and the job that mails it. A form that arrives twice is one message. */
async function keepMessage(writer: Writer, reader: Reader, { messageId: id, subject, text }: MessageForm, about: { toProfileId: string | null; inReplyTo: string | null }, now: Date): Promise<SendOutcome> {
  if (reader.id === null) return { kind: "refused", hindrance: "closed" };
  const hindrance = hindranceOf(writer, reader, await blocksBetween(db, writer.id, reader.id), now.getFullYear());
  if (hindrance) return { kind: "refused", hindrance };
  const [toUserId, fromUserId] = [reader.id, writer.id];
  if (await db.contactMessage.count({ where: { id, fromUserId, toUserId } })) return { kind: "sent" };
  const taken = await takeToken("contact-sender", writer.id);
  if (!taken.ok) return { kind: "limited", ...taken };
  const isKept = await db.$transaction(async (tx) => {
    const { count } = await tx.contactMessage.createMany({ data: { id, fromUserId, toUserId, subject, body: text, createdAt: now, ...about }, skipDuplicates: true });
    if (count > 0) await enqueue(tx, "relay-message", { messageId: id }, `relay-message:${id}`);
    return count > 0 || (await tx.contactMessage.count({ where: { id, fromUserId, toUserId } })) > 0;
  });
  // why: an id that belongs to somebody else's message was made up; nothing was sent and nothing is claimed.
  return isKept ? { kind: "sent" } : { kind: "notFound" };
}
