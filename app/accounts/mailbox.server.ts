import { type KeptMail, listKeptMails } from "~/adapters/mail.server";
import { env } from "~/env.server";

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;
const forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

/**
 * Whether mails are kept for reading and whoever asks sits at this machine. why: links in mails open accounts, so the page exists
 * only for a site that nobody else can reach under its address.
 */
export function hasMailbox(clientAddress: string): boolean {
  return !env.SMTP_URL && env.MAILBOX_DIR !== undefined && loopback.test(new URL(env.APP_ORIGIN).hostname) && loopback.test(clientAddress);
}

/** Kept mails, newest first; null where there is no mailbox for whoever asks. */
export async function readMailbox(request: Request, clientAddress: string): Promise<Omit<KeptMail, "html" | "headers">[] | null> {
  if (!hasMailbox(clientAddress) || forwarding.some((name) => request.headers.has(name))) return null;
  return (await listKeptMails()).map(({ id, sentAt, to, subject, text }) => ({ id, sentAt, to, subject, text }));
}
