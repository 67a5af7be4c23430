import { randomUUID } from "node:crypto";
import { db } from "~/adapters/db.server";
import type { Writer } from "~/contact/correspondence";
import { newOwner, waitingJobs } from "./upload";

/** Somebody with an account and, unless left out, a published profile. */
export interface Known extends Writer {
  email: string;
  name: string;
  profileId: string;
  handle: string;
}

/** A grown-up with a confirmed address. */
export async function newMember(name: string, own: { birthYear?: number | null; language?: string } = {}): Promise<Known> {
  const id = await newOwner();
  const { email, emailVerified, birthYear } = await db.user.update({ where: { id }, data: { name, emailVerified: true, birthYear: 1995, language: "vi", ...own } });
  return { id, email, name, emailVerified, birthYear, profileId: "", handle: "" };
}

/** The same with a published profile that takes messages. */
export async function newDesigner(name: string, own: { birthYear?: number | null; language?: string } = {}, profile: object = {}): Promise<Known> {
  const member = await newMember(name, own);
  const handle = `nguoi-${randomUUID().slice(0, 8)}`;
  const { id } = await db.designerProfile.create({
    data: { userId: member.id, handle, name, state: "published", visibility: "public", publishedAt: new Date("2026-01-01"), disciplines: [], languages: [], availability: ["commissions"], ...profile },
  });
  return { ...member, profileId: id, handle };
}

/** A mail that waits to be sent. */
export interface WaitingMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
}

/** The mails that wait to be sent. */
export async function waitingMails(): Promise<WaitingMail[]> {
  return (await waitingJobs("send-mail")) as unknown as WaitingMail[];
}
