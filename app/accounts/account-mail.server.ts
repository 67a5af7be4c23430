import { db, type Tx } from "~/adapters/db.server";
import { enqueue, type Jobs } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { type Language, localPath } from "~/i18n/i18n";
import { mailBody, oneLine } from "~/ui/mail-body";
import { accountWords } from "./account-text.server";
import { issueLink, linkMinutes, type LinkPurpose, type PlacePurpose } from "./link.server";

/** Keys under `accounts:mail`, each with subject, text and after. */
type Letter = "sign-up" | "sign-in" | "reset" | "email" | "taken" | "password-changed" | "email-changed" | "second-factor-on" | "second-factor-off" | "passkey-added" | "passkey-removed";

/** Where the links lead that this file mails. */
const linkPages: Record<Exclude<LinkPurpose, "follow" | PlacePurpose>, string> = { "sign-up": "/verify", "sign-in": "/login/link", reset: "/reset/new", email: "/verify/email" };

/**
 * The worker's answer to a request for a mailed link. Here, and not in the web process, it is looked up whether the address has an
 * account: so neither the page nor its time tells anybody.
 */
export async function mailAccountOwner({ purpose, email, language, details }: Jobs["account-mail"]): Promise<void> {
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, name: true, language: true, disabledAt: true } });
    const own = (user?.language as Language | undefined) ?? language;
    if (purpose === "sign-up" || purpose === "email") {
      if (user) return enqueueLetter(tx, "taken", { to: email, language: own, name: user.name, path: "/login" });
      const token = await issueLink(tx, purpose, { ...details, email }, new Date());
      return enqueueLetter(tx, purpose, { to: email, language, name: String(details?.name ?? ""), path: linkPath(purpose, token) });
    }
    if (!user || user.disabledAt) return;
    const token = await issueLink(tx, purpose, { userId: user.id }, new Date());
    await enqueueLetter(tx, purpose, { to: email, language: own, name: user.name, path: linkPath(purpose, token) });
  });
}

function linkPath(purpose: keyof typeof linkPages, token: string): string {
  return `${linkPages[purpose]}?token=${token}`;
}

/** Puts one of our letters into the queue, in the reader's language; `path` is where its button leads. */
export async function enqueueLetter(tx: Tx, letter: Letter, { to, language, name, path }: { to: string; language: Language; name: string; path?: string }): Promise<void> {
  const t = accountWords(language);
  const values = { name: oneLine(name, 80), minutes: linkMinutes };
  const subject = t(`accounts:mail.${letter}.subject`, values);
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [t("accounts:mail.greeting", values), t(`accounts:mail.${letter}.text`, values)],
    action: path === undefined ? undefined : { label: t(`accounts:mail.${letter}.action`, values), url: env.APP_ORIGIN + localPath(language, path) },
    after: [t(`accounts:mail.${letter}.after`, values)],
    footer: t("accounts:mail.footer", { origin: env.APP_ORIGIN }),
  });
  await enqueue(tx, "send-mail", { to, subject: oneLine(subject), ...body });
}
