import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { type Language, localPath } from "~/i18n/i18n";
import { mailBody, oneLine } from "~/ui/mail-body";
import { proposeWords } from "./propose-text.server";
import { publicReason, undoSeconds } from "./submission";
import type { Event, SubmissionRecord } from "./submission-row.server";
import { submissionWords } from "./submission-text.server";
import { statusPath } from "./visitor-mail.server";

/** Who hears of what became of a proposal. */
interface Reader {
  email: string;
  language: Language;
  greeting: string;
  /** The page of the proposal, for them. */
  path: string;
}

/** A decision with the version of the submission it made, and the facts that were set right before it was approved. */
type Decided = Event & { version: number; corrected: string[] };

/** The key of the job that tells of a decision, while it waits. */
export function decisionMailKey(id: string, version: number): string {
  return `decision-mail:${id}:${version}`;
}

/**
 * Has the author told by mail what was decided and why, in their language, once the decision can no longer be taken back; nothing
 * where nobody is left to be told.
 */
export async function mailAuthor(tx: Tx, { id, authorId, facts }: SubmissionRecord, { state, reason, note, version, corrected }: Decided, now: Date): Promise<void> {
  if (state !== "approved" && state !== "rejected" && state !== "changes-requested") return;
  const reader = authorId === null ? await visitorOf(tx, id) : await memberOf(tx, authorId, id);
  if (!reader) return;
  const { email, language, greeting, path } = reader;
  const t = submissionWords(language);
  const values = { space: oneLine(facts.nameVi, 120) };
  const subject = t(`submissions:mail.${state}.subject`, values);
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [
      greeting,
      t(`submissions:mail.${state}.text`, values),
      ...(reason ? [t(`submissions:reason.${publicReason(reason)}`)] : []),
      ...(corrected.length > 0 ? [t("submissions:mail.corrected", { facts: corrected.map((fact) => t(`spaces:fact.${fact}`)).join(", ") })] : []),
      ...(note ? [t("submissions:mail.note", { note })] : []),
    ],
    action: { label: t("submissions:mail.action"), url: env.APP_ORIGIN + localPath(language, path) },
    footer: t("submissions:mail.footer", { origin: env.APP_ORIGIN }),
  });
  const mail = { to: email, subject: oneLine(subject), ...body };
  await enqueue(tx, "send-mail", mail, decisionMailKey(id, version), undefined, 0, new Date(now.getTime() + undoSeconds * 1000));
}

async function memberOf(tx: Tx, authorId: string, id: string): Promise<Reader | null> {
  const author = await tx.user.findUnique({ where: { id: authorId }, select: { name: true, email: true, language: true } });
  if (!author) return null;
  const language = author.language as Language;
  return { email: author.email, language, greeting: submissionWords(language)("submissions:mail.greeting", { name: oneLine(author.name, 80) }), path: `/me/submissions/${id}` };
}

async function visitorOf(tx: Tx, submissionId: string): Promise<Reader | null> {
  const visitor = await tx.visitorProposal.findUnique({ where: { submissionId }, select: { id: true, email: true, language: true } });
  if (!visitor) return null;
  const language = visitor.language as Language;
  return { email: visitor.email, language, greeting: proposeWords(language)("propose:mail.greeting"), path: await statusPath(tx, visitor.id) };
}
