import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { inLanguage, type Language, localPath } from "~/i18n/i18n";
import { mailBody, oneLine } from "~/ui/mail-body";
import type { CaseDecision } from "./case";
import type { Subject } from "./case-open.server";
import { caseWords } from "./case-text.server";
import { nameSubjects } from "./subject-name.server";

interface Told {
  caseId: string;
  subject: Subject;
  decision: CaseDecision;
}

/**
 * Tells everybody who reported what came of it, once each, in words that say nothing of the thing's owner or of who decided; an address
 * that was left for this is forgotten with it.
 */
export async function mailReporters(tx: Tx, { caseId, subject, decision }: Told, now: Date): Promise<void> {
  const untold = { caseId, toldAt: null };
  const rows = await tx.report.findMany({ where: untold, select: { email: true, language: true, reporter: { select: { email: true, language: true } } } });
  const readers = new Map(rows.flatMap(({ email, language, reporter }) => (reporter ? [[reporter.email, reporter.language]] : email ? [[email, language]] : []) as [string, string][]));
  for (const [to, language] of readers) await enqueue(tx, "send-mail", { to, ...(await reporterLetter(tx, language as Language, subject, decision)) });
  await tx.report.updateMany({ where: untold, data: { toldAt: now, email: null } });
}

async function reporterLetter(tx: Tx, language: Language, subject: Subject, decision: CaseDecision) {
  const t = caseWords(language);
  const thing = await thingWords(tx, language, subject);
  const heading = t("cases:mail.reporter.subject", { thing });
  const paragraphs = [t("cases:mail.reporter.thanks", { thing }), t(`cases:mail.reporter.${decision}`)];
  return { subject: oneLine(heading), ...mailBody({ language, heading, paragraphs, footer: t("cases:mail.reporter.footer", { origin: env.APP_ORIGIN }) }) };
}

interface Decided extends Told {
  owners: readonly string[];
  reason: string;
  note: string | null;
}

/** Decisions that owners hear of: what leaves a thing as it is does not concern them. */
const ownerLetters: readonly CaseDecision[] = ["unpublish", "ask-owner", "keep", "lift"];

/** Tells those who look after a thing what was decided over it and why, and how to answer. */
export async function mailOwners(tx: Tx, { caseId, subject, owners, decision, reason, note }: Decided): Promise<void> {
  if (!ownerLetters.includes(decision) || owners.length === 0) return;
  const people = await tx.user.findMany({ where: { id: { in: [...owners] } }, select: { name: true, email: true, language: true } });
  for (const { name, email, language: read } of people) {
    const language = read as Language;
    const t = caseWords(language);
    const values = { name: oneLine(name, 80), thing: await thingWords(tx, language, subject) };
    const heading = t(`cases:mail.owner.${decision}.subject`, values);
    const body = mailBody({
      language,
      heading,
      paragraphs: [
        t("cases:mail.owner.greeting", values),
        t(`cases:mail.owner.${decision}.text`, values),
        t("cases:mail.owner.reason", { reason: t(`cases:reason.${reason}`) }),
        ...(note ? [t("cases:mail.owner.note", { note })] : []),
      ],
      action: { label: t(`cases:mail.owner.${decision}.action`), url: env.APP_ORIGIN + localPath(language, `/me/notices/${caseId}`) },
      footer: t("cases:mail.owner.footer", { origin: env.APP_ORIGIN }),
    });
    await enqueue(tx, "send-mail", { to: email, subject: oneLine(heading), ...body });
  }
}

/** "the profile Lan Anh"; no name where the thing is gone. */
async function thingWords(tx: Tx, language: Language, subject: Subject): Promise<string> {
  const found = (await nameSubjects([subject], tx)).get(subject.id);
  // why: the subject of a message is a person's own words, and not for others to read.
  const name = found && subject.type !== "message" && subject.type !== "media" ? inLanguage(language, found.nameVi, found.nameEn)?.text : undefined;
  const t = caseWords(language);
  return name ? t(`cases:thing.named.${subject.type}`, { name: oneLine(name, 100) }) : t(`cases:thing.bare.${subject.type}`);
}
