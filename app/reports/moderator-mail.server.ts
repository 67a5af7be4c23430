import { db, pool } from "~/adapters/db.server";
import { enqueue, type Jobs } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { type Language, localPath } from "~/i18n/i18n";
import { log } from "~/lib/log.server";
import { mailBody, oneLine } from "~/ui/mail-body";
import { caseWords } from "./case-text.server";

/** One mail to a moderator in so many minutes, however much comes in. */
const quietMinutes = 60;

interface Waiting {
  count: number;
  urgent: number;
  /** When something last came to wait; null where nothing waits. */
  newest: Date | null;
}

/** The worker's part of a report or an answer: writes down by code and id that a case waits, and has the moderators mailed. */
export async function tellModerators({ caseId }: Jobs["report-received"], now = new Date()): Promise<void> {
  const found = await db.reportCase.findUnique({ where: { id: caseId }, select: { subjectType: true, subjectId: true, urgency: true } });
  if (found) log.warn({ event: "report", case: caseId, ...found }, "a case waits for the moderators");
  await remindModerators(now);
}

/**
 * Mails every moderator that cases wait, where something has come since their last such mail and that was an hour ago or more. Also run
 * every few minutes: what came within the hour is told when it is over.
 */
export async function remindModerators(now = new Date()): Promise<void> {
  const { rows: [waiting] } = await pool.query<Waiting>(
    `SELECT count(DISTINCT c.id)::int AS count, (count(DISTINCT c.id) FILTER (WHERE c.urgency <> 'usual'))::int AS urgent, max(e.at) AS newest
     FROM report_case c JOIN case_event e ON e.case_id = c.id AND e.move IN ('open', 'counter') WHERE c.state = 'open'`,
  );
  const newest = waiting?.newest;
  if (!waiting || !newest) return;
  const moderators = await db.user.findMany({
    where: { role: { in: ["moderator", "admin"] }, emailVerified: true, deactivatedAt: null, disabledAt: null },
    select: { id: true, name: true, email: true, language: true },
  });
  for (const moderator of moderators) {
    await db.$transaction(async (tx) => {
      // why: the statement itself says whether the hour is over, so that of two workers one writes.
      const claimed = await tx.$executeRaw`
        INSERT INTO digest (recipient, sent_at) VALUES (${`cases:${moderator.id}`}, ${now}::timestamptz)
        ON CONFLICT (recipient) DO UPDATE SET sent_at = excluded.sent_at
        WHERE digest.sent_at <= excluded.sent_at - make_interval(mins => ${quietMinutes}::int) AND digest.sent_at < ${newest}::timestamptz`;
      if (claimed > 0) await enqueue(tx, "send-mail", { to: moderator.email, ...letter(moderator.language as Language, moderator.name, waiting) });
    });
  }
}

function letter(language: Language, name: string, { count, urgent }: Waiting) {
  const t = caseWords(language);
  const heading = t("cases:mail.moderator.subject", { count });
  const body = mailBody({
    language,
    heading,
    paragraphs: [t("cases:mail.owner.greeting", { name: oneLine(name, 80) }), t("cases:mail.moderator.text", { count }), ...(urgent > 0 ? [t("cases:mail.moderator.urgent", { count: urgent })] : [])],
    action: { label: t("cases:mail.moderator.action"), url: env.APP_ORIGIN + localPath(language, "/moderation/reports") },
    footer: t("cases:mail.moderator.footer", { origin: env.APP_ORIGIN }),
  });
  return { subject: oneLine(heading), ...body };
}
