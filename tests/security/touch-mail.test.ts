import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Mail } from "~/adapters/mail.server";
import { openMailSink } from "../support/mail-sink";

const { url, arrived, close } = await openMailSink();
Object.assign(process.env, { SMTP_URL: url, APP_ORIGIN: "https://sangtao.example", AUTH_SECRET: "a-secret-for-tests-only-0123456789abcdef", MAIL_FROM: "no-reply@sangtao.example" });

let sendMail: (mail: Mail) => Promise<void>;
let relayedLetter: typeof import("~/contact/relay.server").relayedLetter;
let digestLetter: typeof import("~/follows/digest-letter.server").digestLetter;

beforeAll(async () => {
  ({ sendMail } = await import("~/adapters/mail.server"));
  ({ relayedLetter } = await import("~/contact/relay.server"));
  ({ digestLetter } = await import("~/follows/digest-letter.server"));
});
afterAll(close);
beforeEach(() => void arrived.splice(0));

const hostile = "x\r\nBcc: thief@evil.example\r\nReply-To: thief@evil.example\r\n\r\n.\r\nMAIL FROM:<thief@evil.example>\u2028\u0000<b>$t(mail.greeting){{name}}</b>";
const letter = { id: "11111111-1111-4111-8111-111111111111", subject: hostile, body: hostile };

describe("MAIL1: mails between people", () => {
  it("go to one recipient, from us, without Reply-To, whatever name, subject and text hold", async () => {
    await sendMail({ to: "lan@example.vn", ...relayedLetter(letter, { name: hostile, handle: "minh" }, hostile, "vi") });
    expect(arrived).toHaveLength(1);
    const [{ recipients, mail, raw } = { recipients: [], mail: null, raw: "" }] = arrived;
    expect(recipients).toEqual(["lan@example.vn"]);
    expect(mail?.from?.text).toBe("no-reply@sangtao.example");
    expect([mail?.replyTo, mail?.bcc, mail?.cc]).toEqual([undefined, undefined, undefined]);
    expect(raw.split("\r\n\r\n", 1)[0]).not.toMatch(/^(Bcc|Reply-To):/im);
    expect(mail?.subject).not.toMatch(/[\p{Cc}\p{Zl}]/u);
    expect(mail?.text, "what was typed stays text, not a placeholder of ours").toContain("$t(mail.greeting){{name}}");
    expect(String(mail?.html)).not.toContain("<b>");
    expect(String(mail?.html)).toContain("https://sangtao.example/me/messages/11111111-1111-4111-8111-111111111111");
  });

  it("the digest can be ended by one click, whatever titles and names hold", async () => {
    const news = {
      designers: [{ handle: "lan", name: hostile, isNew: true, works: [{ titleVi: hostile, titleEn: null }] }],
      changed: [],
      added: [{ slug: "xuong", nameVi: hostile, nameEn: null, wardVi: null, wardEn: null }],
    };
    await sendMail({ to: "lan@example.vn", ...digestLetter(news, { kind: "subscriber", id: "abc" }, "vi", "2026-11-23") });
    const [{ recipients, mail } = { recipients: [], mail: null }] = arrived;
    expect(recipients).toEqual(["lan@example.vn"]);
    const header = (name: string) => String(mail?.headerLines.find(({ key }) => key === name)?.line).replace(/\r?\n\s+/g, " ");
    expect(header("list-unsubscribe")).toMatch(/^List-Unsubscribe: <https:\/\/sangtao\.example\/follow\/stop\?token=sabc-[0-9a-f]{32}>$/);
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect([mail?.replyTo, mail?.bcc]).toEqual([undefined, undefined]);
    expect(mail?.subject).toBe("Tuần 23/11/2026: tin mới từ những gì bạn theo dõi");
    expect(String(mail?.html)).toContain('href="https://sangtao.example/spaces/xuong"');
    expect(String(mail?.html)).not.toContain("<b>");
  });
});
