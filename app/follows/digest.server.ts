import { db, type Tx } from "~/adapters/db.server";
import { enqueue, type Jobs } from "~/adapters/jobs.server";
import type { Language } from "~/i18n/i18n";
import { instantOfHanoi, mondayOf } from "~/spaces/hanoi-time";
import { digestLetter } from "./digest-letter.server";
import { gatherNews, isNews, type Watch } from "./digest-news.server";
import { wantsMail } from "./mail-consent.server";
import { ownedBy, readRecipient, type Recipient } from "./recipient";
import type { SubjectType } from "./subject";

const batchSize = 500;

/** Every Monday: one job for everybody who follows something. */
export async function planDigests(): Promise<void> {
  for (let after = ""; ; ) {
    const rows = await db.$queryRaw<{ recipient: string }[]>`
      SELECT DISTINCT coalesce('user:' || user_id, 'subscriber:' || subscriber_id) AS recipient FROM follow
      WHERE coalesce('user:' || user_id, 'subscriber:' || subscriber_id) > ${after} ORDER BY 1 LIMIT ${batchSize}`;
    await db.$transaction(async (tx) => {
      for (const { recipient } of rows) await enqueue(tx, "send-digest", { recipient }, `digest:${recipient}`);
    });
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.recipient;
  }
}

/**
 * Mails one recipient what is new since their last digest, at most once in a week of Hanoi; nothing where nothing is new. The
 * digest's line, the mail's job and the lock that lets a second worker find it done stand in one transaction.
 */
export async function sendDigest({ recipient: key }: Jobs["send-digest"], now = new Date()): Promise<void> {
  const recipient = readRecipient(key);
  if (!recipient) return;
  const monday = mondayOf(now);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('digest:' || ${key}, 0))`;
    const last = await tx.digest.findUnique({ where: { recipient: key }, select: { sentAt: true } });
    if (last && last.sentAt >= instantOfHanoi(monday, 0)) return;
    const reader = await findReader(tx, recipient);
    if (!reader) return;
    const news = await gatherNews(await listWatches(tx, recipient, last?.sentAt ?? null), now);
    await tx.digest.upsert({ where: { recipient: key }, update: { sentAt: now }, create: { recipient: key, sentAt: now } });
    if (isNews(news)) await enqueue(tx, "send-mail", { to: reader.email, ...digestLetter(news, recipient, reader.language, monday) });
  }, { timeout: 20_000 });
}

/** Where the digest goes; null for whoever does not want it, or is away. */
async function findReader(tx: Tx, { kind, id }: Recipient): Promise<{ email: string; language: Language } | null> {
  if (kind === "subscriber") {
    const subscriber = await tx.subscriber.findFirst({ where: { id, confirmedAt: { not: null } }, select: { email: true, language: true } });
    return subscriber && { email: subscriber.email, language: subscriber.language as Language };
  }
  const user = await tx.user.findFirst({ where: { id, emailVerified: true, disabledAt: null, deactivatedAt: null }, select: { email: true, language: true } });
  return user && (await wantsMail(tx, id)) ? { email: user.email, language: user.language as Language } : null;
}

async function listWatches(tx: Tx, recipient: Recipient, lastSentAt: Date | null): Promise<Watch[]> {
  const rows = await tx.follow.findMany({ where: ownedBy(recipient), select: { subjectType: true, subjectId: true, createdAt: true } });
  return rows.map(({ subjectType, subjectId, createdAt }) => ({ type: subjectType as SubjectType, id: subjectId, since: lastSentAt && lastSentAt > createdAt ? lastSentAt : createdAt }));
}
