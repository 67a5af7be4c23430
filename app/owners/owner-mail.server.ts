import type { Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { type Language, localPath } from "~/i18n/i18n";
import { mailBody, oneLine } from "~/ui/mail-body";
import { ownerWords } from "./owner-text.server";

/** Keys under `owners:mail`, each with subject and text. */
type Letter = "code" | "granted" | "refused" | "newOwner" | "removed" | "invitation" | "takenBack";

interface Content {
  /** What the words speak of; names that people typed become one line. */
  values: Record<string, string | number>;
  /** More to say, in the reader's language already, or by keys under `owners`. */
  paragraphs?: readonly string[];
  /** Where the button leads, a path without language. */
  path?: string;
}

/** Puts one of our letters into the queue, in the reader's language. */
export async function enqueueOwnerLetter(tx: Tx, letter: Letter, { to, language }: { to: string; language: Language }, { values, paragraphs = [], path }: Content): Promise<void> {
  const t = ownerWords(language);
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? oneLine(value, 120) : value]));
  const subject = t(`owners:mail.${letter}.subject`, said);
  const body = mailBody({
    language,
    heading: subject,
    paragraphs: [t(`owners:mail.${letter}.text`, said), ...paragraphs],
    ...(path ? { action: { label: t(`owners:mail.${letter}.action`), url: env.APP_ORIGIN + localPath(language, path) } } : {}),
    footer: t("owners:mail.footer", { origin: env.APP_ORIGIN }),
  });
  await enqueue(tx, "send-mail", { to, subject: oneLine(subject), ...body });
}
