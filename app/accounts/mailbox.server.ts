import { type KeptMail, listKeptMails } from "~/adapters/mail.server";
import { env } from "~/env.server";

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/** Where a request comes from, as the web server tells every loader. */
interface Caller {
  clientAddress: string;
  isForwarded: boolean;
}

/**
 * Whether mails are kept for reading and whoever asks sits at this machine. why: links in mails open accounts, so the page exists
 * only for a site that nobody else can reach under its address.
 */
export function hasMailbox({ clientAddress, isForwarded }: Caller): boolean {
  return !isForwarded && !env.SMTP_URL && env.MAILBOX_DIR !== undefined && loopback.test(new URL(env.APP_ORIGIN).hostname) && loopback.test(clientAddress);
}

/** Kept mails, newest first; null where there is no mailbox for whoever asks. */
export async function readMailbox(caller: Caller): Promise<Omit<KeptMail, "html" | "headers">[] | null> {
  if (!hasMailbox(caller)) return null;
  return (await listKeptMails()).map(({ id, sentAt, to, subject, text }) => ({ id, sentAt, to, subject, text }));
}
