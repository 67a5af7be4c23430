import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "~/env.server";

/** One mail to one person, complete in both forms. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Such as List-Unsubscribe. */
  headers?: Record<string, string>;
}

/** A mail that was kept instead of being sent. */
export interface KeptMail extends Mail {
  id: string;
  /** ISO 8601, UTC. */
  sentAt: string;
}

const keptMails = 200;
const patienceMs = 15_000;
let transporter: Transporter | undefined;

/** Sends the mail to SMTP_URL, or keeps it in MAILBOX_DIR where that is all there is. Throws where it cannot; the job tries again. */
export async function sendMail(mail: Mail): Promise<void> {
  refuseInjection(mail);
  if (!env.SMTP_URL) return keepMail(mail);
  transporter ??= createTransport({ url: env.SMTP_URL, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: 2 * patienceMs });
  await transporter.sendMail({
    from: env.MAIL_FROM,
    // why: an object is one address; a text would be parsed and could name several.
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { "Auto-Submitted": "auto-generated", ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Kept mails, newest first. */
export async function listKeptMails(): Promise<KeptMail[]> {
  if (!env.MAILBOX_DIR) return [];
  const names = (await readdir(env.MAILBOX_DIR).catch(() => [])).filter((name) => name.endsWith(".json")).sort().toReversed();
  const texts = await Promise.all(names.map((name) => readFile(join(env.MAILBOX_DIR ?? "", name), "utf8").catch(() => null)));
  return texts.filter((text) => text !== null).map((text) => JSON.parse(text) as KeptMail);
}

async function keepMail(mail: Mail): Promise<void> {
  const dir = env.MAILBOX_DIR;
  if (!dir) throw new Error("Neither SMTP_URL nor MAILBOX_DIR is set: mails cannot go anywhere");
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const sentAt = new Date().toISOString();
  const id = `${sentAt.replace(/\D/g, "")}-${randomBytes(4).toString("hex")}`;
  const file = join(dir, `${id}.json`);
  await writeFile(`${file}.new`, JSON.stringify({ ...mail, id, sentAt }, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  const names = (await readdir(dir)).filter((name) => name.endsWith(".json")).sort();
  await Promise.all(names.slice(0, -keptMails).map((name) => rm(join(dir, name), { force: true })));
}

/** why: a line end in an address, subject or header would begin a header or a recipient of the writer's choice. */
function refuseInjection({ to, subject, headers = {} }: Mail): void {
  // eslint-disable-next-line no-control-regex
  const control = /[\u0000-\u001f\u007f\u2028\u2029]/;
  const isOneAddress = /^[^\s@,;<>"()[\]\\:]+@[^\s@,;<>"()[\]\\:]+$/.test(to) && to.length <= 254;
  const lines = [to, subject, ...Object.keys(headers), ...Object.values(headers)];
  if (!isOneAddress || lines.some((line) => control.test(line))) throw new Error("A mail with a forged address or header was refused");
}
