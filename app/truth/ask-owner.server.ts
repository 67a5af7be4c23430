import { issueLink } from "~/accounts/link.server";
import { db, pool, type Tx } from "~/adapters/db.server";
import { enqueue, type Jobs } from "~/adapters/jobs.server";
import type { Language } from "~/i18n/i18n";
import { coversQuestion } from "~/rights/purpose";
import { addDays, hanoiTime } from "~/spaces/hanoi-time";
import type { SpaceKind } from "~/spaces/space";
import { askLetter } from "./ask-letter.server";
import { type Carried, purposeOf } from "./answer-link.server";
import { type Answer, answerDays, answers, type Care, nextQuestion, quietDays } from "./question";

const batchSize = 500;
const minutesPerDay = 24 * 60;

/** Owners who can be written to, and the published places they look after. */
const reachableCare = `
  FROM space_owner o JOIN app_user u ON u.id = o.user_id JOIN space s ON s.id = o.space_id
  LEFT JOIN owner_question q ON q.space_id = o.space_id AND q.user_id = o.user_id
  WHERE u.email_verified AND u.disabled_at IS NULL AND u.deactivated_at IS NULL AND s.status = 'published'`;

/** Every day: one job for each owner who looks after a place that is due and has had no such mail this week. */
export async function planQuestions(now = new Date()): Promise<void> {
  for (let after = ""; ; ) {
    const { rows } = await pool.query<{ userId: string }>(`SELECT DISTINCT o.user_id AS "userId" ${reachableCare} AND o.user_id > $1 ORDER BY 1 LIMIT ${batchSize}`, [after]);
    const cares = await listCares(db, rows.map(({ userId }) => userId));
    const due = rows.filter(({ userId }) => nextOf(cares.get(userId) ?? [], now) !== null);
    await db.$transaction(async (tx) => {
      for (const { userId } of due) await enqueue(tx, "ask-owner", { userId }, `ask-owner:${userId}`);
    });
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.userId;
  }
}

/**
 * Mails one owner the question about the place that is longest due. The line that says it was asked, the links, the mail's job and the
 * lock that lets a second worker find it done stand in one transaction.
 */
export async function askOwner({ userId }: Jobs["ask-owner"], now = new Date()): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('ask-owner:' || ${userId}, 0))`;
    const care = nextOf((await listCares(tx, [userId])).get(userId) ?? [], now);
    const wish = await tx.consent.findFirst({ where: { userId, purpose: "mail" }, select: { granted: true, textVersion: true }, orderBy: [{ at: "desc" }, { granted: "asc" }] });
    if (!care || !coversQuestion(wish)) return;
    const { spaceId } = care;
    const owner = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true, language: true } });
    const space = await tx.space.findUniqueOrThrow({ where: { id: spaceId }, select: { slug: true, nameVi: true, nameEn: true } });
    await tx.ownerQuestion.upsert({ where: { spaceId_userId: { spaceId, userId } }, update: { askedAt: now }, create: { spaceId, userId, askedAt: now } });
    const tokens = {} as Record<Answer, string>;
    for (const answer of answers) {
      const carries: Carried = { userId, spaceId, key: crypto.randomUUID() };
      tokens[answer] = await issueLink(tx, purposeOf(answer), carries, now, answerDays * minutesPerDay);
    }
    const letter = askLetter({ ...space, confirmedOn: care.confirmedOn }, { userId, name: owner.name, language: owner.language as Language }, tokens);
    await enqueue(tx, "send-mail", { to: owner.email, ...letter });
  }, { timeout: 20_000, maxWait: 20_000 });
}

/** The place to ask about now; null where none is due or the owner was written to within the week. */
function nextOf(cares: readonly Care[], now: Date): Care | null {
  const today = hanoiTime(now).date;
  const quietSince = addDays(today, -quietDays);
  return cares.some(({ askedOn }) => askedOn !== null && askedOn > quietSince) ? null : nextQuestion(cares, today);
}

/** What people look after, by person. */
async function listCares(tx: Tx, userIds: readonly string[]): Promise<Map<string, Care[]>> {
  const rows = await tx.$queryRawUnsafe<(Omit<Care, "since" | "askedOn"> & { userId: string; kinds: SpaceKind[]; since: Date; askedAt: Date | null })[]>(
    `SELECT o.user_id AS "userId", o.space_id AS "spaceId", s.kinds, s.confirmed_on::text AS "confirmedOn", o.since, q.asked_at AS "askedAt" ${reachableCare} AND o.user_id = ANY($1)`,
    [...userIds],
  );
  const cares = new Map<string, Care[]>();
  for (const { userId, since, askedAt, ...care } of rows) {
    const own = cares.get(userId) ?? [];
    cares.set(userId, [...own, { ...care, since: hanoiTime(since).date, askedOn: askedAt && hanoiTime(askedAt).date }]);
  }
  return cares;
}
