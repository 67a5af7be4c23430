import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Mail } from "~/adapters/mail.server";
import { openMailSink } from "../support/mail-sink";

const { url, arrived, close } = await openMailSink();

let sendMail: typeof import("~/adapters/mail.server").sendMail;
let mailBody: typeof import("~/ui/mail-body").mailBody;

beforeAll(async () => {
  process.env.SMTP_URL = url;
  process.env.MAIL_FROM = "Sáng tạo Hà Nội <no-reply@sangtao.example>";
  ({ sendMail } = await import("~/adapters/mail.server"));
  ({ mailBody } = await import("~/ui/mail-body"));
});

afterAll(close);
beforeEach(() => void arrived.splice(0));

const plain = { to: "lan@example.vn", subject: "Chào", text: "Chào", html: "<p>Chào</p>" };

describe("MAIL1: mails", () => {
  it("arrive whole, in both forms, with Vietnamese as it was written", async () => {
    const body = mailBody({ language: "vi", heading: "Xác nhận địa chỉ Ễ", paragraphs: ["Chào <b>Lan</b> & bạn,"], action: { label: "Mở", url: "https://sangtao.example/verify?token=abc" }, footer: "Hết" });
    await sendMail({ ...plain, subject: "Xác nhận địa chỉ Ễ 🎨", ...body });
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.recipients).toEqual(["lan@example.vn"]);
    expect(arrived[0]?.mail.subject).toBe("Xác nhận địa chỉ Ễ 🎨");
    expect(arrived[0]?.mail.text).toContain("Chào <b>Lan</b> & bạn,");
    expect(String(arrived[0]?.mail.html)).toContain("Chào &lt;b&gt;Lan&lt;/b&gt; &amp; bạn,");
    expect(arrived[0]?.mail.from?.text).toContain("no-reply@sangtao.example");
  });

  it("with a forged address, subject or header are not sent at all", async () => {
    const forged: Partial<Mail>[] = [
      { to: "a@b.vn\r\nBcc: thief@evil.example" }, { to: "a@b.vn, thief@evil.example" }, { to: "a@b.vn;thief@evil.example" }, { to: "Lan <a@b.vn>" }, { to: "a@b.vn\u0000" }, { to: "" },
      { subject: "x\r\nBcc: thief@evil.example" }, { subject: "x\nBcc: thief@evil.example" }, { subject: "x\u2028Bcc: y" },
      { headers: { "List-Unsubscribe": "<https://x>\r\nBcc: thief@evil.example" } }, { headers: { "X\r\nBcc": "thief@evil.example" } },
    ];
    for (const one of forged) await expect(sendMail({ ...plain, ...one }), JSON.stringify(one)).rejects.toThrow(/forged/);
    expect(arrived).toEqual([]);
  });

  it("carry in their body whatever a person wrote, and it stays body", async () => {
    const body = mailBody({ language: "vi", heading: "Lời nhắn", paragraphs: ["x\r\n.\r\nMAIL FROM:<thief@evil.example>\r\nBcc: thief@evil.example"], footer: "Hết" });
    await sendMail({ ...plain, ...body });
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.recipients).toEqual(["lan@example.vn"]);
    expect(arrived[0]?.mail.bcc).toBeUndefined();
    expect(arrived[0]?.mail.text).toContain("Bcc: thief@evil.example");
  });
});
