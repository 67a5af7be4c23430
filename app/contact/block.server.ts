import { db } from "~/adapters/db.server";
import { isUuid } from "~/lib/uuid";
import { correspondentColumns, findReader, toCorrespondent } from "./correspondent.server";

/** Takes no more messages from the other side of a message; false where it is no message of the account. */
export async function blockByMessage(userId: string, messageId: string | undefined): Promise<boolean> {
  if (!isUuid(messageId)) return false;
  const message = await db.contactMessage.findFirst({ where: { id: messageId, OR: [{ toUserId: userId }, { fromUserId: userId }] }, select: { fromUserId: true, toUserId: true } });
  return message !== null && block(userId, message.fromUserId === userId ? message.toUserId : message.fromUserId);
}

/** Takes no messages from the designer at a handle; false where there is none for the account, or nobody behind it. */
export async function blockByHandle(userId: string, handle: string): Promise<boolean> {
  const reader = await findReader(handle, { id: userId });
  return reader !== null && reader.id !== null && reader.id !== userId && block(userId, reader.id);
}

async function block(userId: string, blockedUserId: string): Promise<boolean> {
  await db.contactBlock.createMany({ data: { userId, blockedUserId }, skipDuplicates: true });
  return true;
}

/** Takes messages from somebody again. */
export async function unblock(userId: string, blockedUserId: string): Promise<void> {
  await db.contactBlock.deleteMany({ where: { userId, blockedUserId } });
}

/** Whom an account has blocked, latest first. */
export async function listBlocked(userId: string): Promise<{ id: string; name: string }[]> {
  const rows = await db.contactBlock.findMany({ where: { userId }, select: { blockedUser: { select: correspondentColumns } }, orderBy: { createdAt: "desc" } });
  return rows.map(({ blockedUser }) => ({ id: blockedUser.id, name: toCorrespondent(blockedUser).name }));
}
