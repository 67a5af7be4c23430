import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { type Language, localPath } from "~/i18n/i18n";
import { mailBody, oneLine } from "~/ui/mail-body";
import { publicReason, undoSeconds } from "./submission";
import type { Event, SubmissionRecord } from "./submission-row.server";
import { submissionWords } from "./submission-text.server";

/** A decision with the version of the submission it made, and the facts that were set right before it was approved. */
type Decided = Event & { version: number; corrected: string[] };

/** The key of the job that tells of a decision, while it waits. */
export function decisionMailKey(id: string, version: number): string {
  return `decision-mail:${id}:${version}`;
}

/**
 * Has the author told by mail what was decided and why, in their language, once the decision can no longer be taken back; nothing
 * where the account is gone.
 */
export async function mailAuthor(tx: Tx, { id, authorId, facts }: SubmissionRecord, { state, reason, note, version, corrected }: Decided, now: Date): Promise<void> {
  const author = authorId === null ? null : await tx.user.findUnique({ where: { id: authorId }, select: { name: true, email: true, language: true } });
  if (!author || (state !== "approved" && state !== "rejected" && state !== "changes-requested")) return;
  const language = author.language as Language;
  const t = submissionWords(language);
  const values = { name: oneLine(author.name, 80), space: oneLine(facts.nameVi, 120) };
  const subject = t(`submissions:mail.${state}.subject`, values);
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [
      t("submissions:mail.greeting", values),
      t(`submissions:mail.${state}.text`, values),
      ...(reason ? [t(`submissions:reason.${publicReason(reason)}`)] : []),
      ...(corrected.length > 0 ? [t("submissions:mail.corrected", { facts: corrected.map((fact) => t(`spaces:fact.${fact}`)).join(", ") })] : []),
      ...(note ? [t("submissions:mail.note", { note })] : []),
    ],
    action: { label: t("submissions:mail.action"), url: env.APP_ORIGIN + localPath(language, `/me/submissions/${id}`) },
    footer: t("submissions:mail.footer", { origin: env.APP_ORIGIN }),
  });
  const mail = { to: author.email, subject: oneLine(subject), ...body };
  await enqueue(tx, "send-mail", mail, decisionMailKey(id, version), undefined, 0, new Date(now.getTime() + undoSeconds * 1000));
}
