import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { type Language, localPath } from "~/i18n/i18n";
import { mailBody } from "~/ui/mail-body";
import { proposeWords } from "./propose-text.server";
import { issueStatusToken } from "./visitor-link.server";
import { decidedDays, unconfirmedDays } from "./visitor-retention";

/**
 * Asks whether the address is theirs. why nothing that was typed stands in it: anybody can type any address, and the mail must be
 * worth nothing to those who would write to strangers.
 */
export async function mailConfirmLink(tx: Tx, { email, language }: { email: string; language: Language }, token: string): Promise<void> {
  await send(tx, email, language, "confirm", `/proposals/confirm?token=${token}`, { days: String(unconfirmedDays) });
}

/** Says that the proposal is in the queue, with the link that shows how it stands. */
export async function mailReceived(tx: Tx, proposalId: string, { email, language }: { email: string; language: Language }): Promise<void> {
  await send(tx, email, language, "received", await statusPath(tx, proposalId), { days: String(decidedDays) });
}

/** The path of a new private link to a visitor's proposal. */
export async function statusPath(tx: Tx, proposalId: string): Promise<string> {
  return `/proposals?token=${await issueStatusToken(tx, proposalId)}`;
}

async function send(tx: Tx, to: string, language: Language, part: "confirm" | "received", path: string, values: { days: string }): Promise<void> {
  const t = proposeWords(language);
  const subject = t(`propose:mail.${part}.subject`);
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [t(`propose:mail.${part}.text`)],
    action: { label: t(`propose:mail.${part}.action`), url: env.APP_ORIGIN + localPath(language, path) },
    after: [t(`propose:mail.${part}.after`, values)],
    footer: t("propose:mail.footer", { origin: env.APP_ORIGIN }),
  });
  await enqueue(tx, "send-mail", { to, subject, ...body });
}
