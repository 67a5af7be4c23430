import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { blockByHandle, blockByMessage, listBlocked, unblock } from "~/contact/block.server";
import { getMessage, listMessages } from "~/contact/message.server";
import { messageForm } from "~/contact/message-form";
import { answerMessage, sendMessage } from "~/contact/message-write.server";
import { relayMessage } from "~/contact/relay.server";
import { getWritingPage, mayBeWrittenTo } from "~/contact/write.server";
import { type Known, newDesigner, newMember, waitingMails } from "../support/touch";
import { waitingJobs } from "../support/upload";

const now = new Date("2026-11-23T08:00:00Z");
const letter = (own: object = {}) => messageForm.parse({ messageId: randomUUID(), subject: "Làm sách tranh", text: "Chào chị,\nmình có một bản thảo.", ...own });
/** Does the jobs of messages that wait. */
const relayAll = async () => {
  for (const { messageId } of await waitingJobs("relay-message")) await relayMessage({ messageId: String(messageId) });
};

let lan: Known;
let minh: Known;
beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, contact_message, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  lan = await newDesigner("Lan Anh");
  minh = await newMember("Minh Đức");
});

describe("a message", () => {
  it("is kept with its job, mailed once in the reader's language, and tells nobody's address", async () => {
    await db.user.update({ where: { id: lan.id }, data: { language: "en" } });
    const form = letter();
    expect(await sendMessage(minh, lan.handle, form, now)).toEqual({ kind: "sent" });
    expect(await sendMessage(minh, lan.handle, form, now), "the same form again").toEqual({ kind: "sent" });
    expect(await waitingJobs("relay-message")).toEqual([{ messageId: form.messageId }]);
    await relayAll();
    await relayAll();
    const mails = await waitingMails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: lan.email, subject: "Minh Đức writes to you: Làm sách tranh" });
    expect(mails[0]?.text).toContain("mình có một bản thảo.");
    expect(mails[0]?.text).toContain(`/en/me/messages/${form.messageId}`);
    expect(mails[0]?.headers).toBeUndefined();
    expect(`${mails[0]?.text}${mails[0]?.html}`, "AC4").not.toContain(minh.email);
    expect((await db.contactMessage.findUniqueOrThrow({ where: { id: form.messageId } })).relayedAt).not.toBeNull();
  });

  it("MAIL1: keeps line ends and other names out of subject and address, whatever is typed", async () => {
    await db.user.update({ where: { id: minh.id }, data: { name: "Minh\r\nBcc: thief@evil.example" } });
    await sendMessage(minh, lan.handle, letter({ subject: "x\r\nBcc: thief@evil.example", text: "x\r\n.\r\nMAIL FROM:<thief@evil.example>" }), now);
    await relayAll();
    const [mail] = await waitingMails();
    expect(mail?.to).toBe(lan.email);
    expect(mail?.subject).not.toMatch(/[\r\n\u2028]/);
    expect(messageForm.safeParse({ messageId: randomUUID(), subject: "x\u2028y\u0000", text: "a\u202Eb" }).error?.issues.map(({ message }) => message)).toEqual(["characters", "characters"]);
  });

  it("goes to published grown-ups who take messages, and says nothing of others' age", async () => {
    const young = await newDesigner("Bé Na", { birthYear: 2009 });
    const unknown = await newDesigner("Không rõ", { birthYear: null });
    const silent = await newDesigner("Yên", {}, { availability: [] });
    const hidden = await newDesigner("Ẩn", {}, { visibility: "hidden" });
    const draft = await newDesigner("Nháp", {}, { state: "draft" });
    const gone = await newDesigner("Đã đi");
    await db.user.update({ where: { id: gone.id }, data: { deactivatedAt: now } });
    for (const { handle } of [young, unknown, silent]) {
      expect(await mayBeWrittenTo(handle, minh, now)).toBe(false);
      expect(await sendMessage(minh, handle, letter(), now)).toEqual({ kind: "refused", hindrance: "closed" });
    }
    for (const { handle } of [hidden, draft, gone, { handle: "khong-co" }]) {
      expect(await getWritingPage(minh, handle, now)).toBeNull();
      expect(await sendMessage(minh, handle, letter(), now)).toEqual({ kind: "notFound" });
    }
    expect(await mayBeWrittenTo(lan.handle, null, now)).toBe(true);
    expect(await mayBeWrittenTo(lan.handle, lan, now)).toBe(false);
    expect(await sendMessage(lan, lan.handle, letter(), now)).toEqual({ kind: "refused", hindrance: "self" });
    expect(await sendMessage(young, lan.handle, letter(), now)).toEqual({ kind: "refused", hindrance: "young" });
    expect(await db.contactMessage.count()).toBe(0);
  });

  it("is throttled by sender, and what is refused is not kept", async () => {
    for (let sent = 0; sent < 10; sent++) expect((await sendMessage(minh, lan.handle, letter(), now)).kind).toBe("sent");
    expect((await sendMessage(minh, lan.handle, letter(), now)).kind).toBe("limited");
    expect(await db.contactMessage.count()).toBe(10);
  });

  it("with an id of somebody else's message is not claimed to be sent", async () => {
    const form = letter();
    await sendMessage(minh, lan.handle, form, now);
    const other = await newMember("Kẻ lạ");
    expect(await sendMessage(other, lan.handle, form, now)).toEqual({ kind: "notFound" });
    expect(await db.contactMessage.count()).toBe(1);
  });
});

describe("an answer", () => {
  it("reaches somebody without a profile, by the message; only its recipient answers", async () => {
    const form = letter();
    await sendMessage(minh, lan.handle, form, now);
    const stranger = await newMember("Kẻ lạ");
    for (const person of [minh, stranger]) expect(await answerMessage(person, form.messageId, letter(), now)).toEqual({ kind: "notFound" });
    expect(await answerMessage(lan, form.messageId, letter({ subject: "Re: Làm sách tranh" }), now)).toEqual({ kind: "sent" });
    await relayAll();
    const mail = (await waitingMails()).find(({ to }) => to === minh.email);
    expect(mail?.subject).toBe("Lan Anh viết cho bạn: Re: Làm sách tranh");
    expect(mail?.text, "the profile of whoever answers").toContain(`/designers/${lan.handle}`);
    expect(`${mail?.text}${mail?.html}`, "AC4").not.toContain(lan.email);
    const { messages } = await listMessages(minh.id, "received", 1);
    expect(messages).toMatchObject([{ other: { name: "Lan Anh", handle: lan.handle } }]);
    expect(await getMessage(minh.id, messages[0]?.id)).toMatchObject({ box: "received", answered: { id: form.messageId } });
    expect((await listMessages(minh.id, "sent", 1)).messages).toMatchObject([{ id: form.messageId, other: { name: "Lan Anh" } }]);
    expect(await getMessage(stranger.id, form.messageId), "AC1: nobody else's").toBeNull();
    expect((await listMessages(stranger.id, "received", 1)).messages).toEqual([]);
  });

  it("comes under the profile's name, without a link where the profile is hidden", async () => {
    await db.designerProfile.update({ where: { id: lan.profileId }, data: { name: "Lan vẽ sách" } });
    const form = letter();
    await sendMessage(minh, lan.handle, form, now);
    await db.designerProfile.update({ where: { id: lan.profileId }, data: { visibility: "hidden" } });
    expect((await answerMessage(lan, form.messageId, letter(), now)).kind).toBe("sent");
    expect((await listMessages(minh.id, "received", 1)).messages).toMatchObject([{ other: { name: "Lan vẽ sách", handle: null } }]);
  });

  it("does not go to an account that was put aside", async () => {
    const form = letter();
    await sendMessage(minh, lan.handle, form, now);
    await db.user.update({ where: { id: minh.id }, data: { disabledAt: now } });
    expect(await answerMessage(lan, form.messageId, letter(), now)).toEqual({ kind: "refused", hindrance: "closed" });
  });
});

describe("a block", () => {
  it("holds both ways, is listed, and is undone", async () => {
    const form = letter();
    await sendMessage(minh, lan.handle, form, now);
    expect(await blockByMessage(lan.id, form.messageId)).toBe(true);
    expect(await sendMessage(minh, lan.handle, letter(), now)).toEqual({ kind: "refused", hindrance: "blockedYou" });
    expect((await getWritingPage(minh, lan.handle, now))?.hindrance).toBe("blockedYou");
    expect(await answerMessage(lan, form.messageId, letter(), now)).toEqual({ kind: "refused", hindrance: "blockedByYou" });
    expect(await listBlocked(lan.id)).toEqual([{ id: minh.id, name: "Minh Đức" }]);
    expect(await listBlocked(minh.id), "the blocked learns nothing").toEqual([]);
    await unblock(minh.id, lan.id);
    expect((await sendMessage(minh, lan.handle, letter(), now)).kind, "nobody undoes another's block").toBe("refused");
    await unblock(lan.id, minh.id);
    expect((await sendMessage(minh, lan.handle, letter(), now)).kind).toBe("sent");
  });

  it("stops a message that is kept but not mailed yet", async () => {
    await sendMessage(minh, lan.handle, letter(), now);
    const other = await newDesigner("Người khác");
    expect(await blockByHandle(lan.id, other.handle)).toBe(true);
    const [message] = await db.contactMessage.findMany();
    await blockByMessage(lan.id, message?.id);
    await relayAll();
    expect(await waitingMails()).toEqual([]);
  });

  it("comes from whoever has the message or may see the profile only", async () => {
    const form = letter();
    await sendMessage(minh, lan.handle, form, now);
    const stranger = await newMember("Kẻ lạ");
    expect(await blockByMessage(stranger.id, form.messageId)).toBe(false);
    expect(await blockByHandle(stranger.id, "khong-co")).toBe(false);
    expect(await blockByHandle(lan.id, lan.handle)).toBe(false);
    expect(await db.contactBlock.count()).toBe(0);
  });
});
