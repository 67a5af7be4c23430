import { db } from "~/adapters/db.server";
import { mailTextVersion } from "~/rights/purpose";
import { answers, type Answer } from "~/truth/question";
import { person } from "./submission";
import { waitingMails } from "./touch";

/** Somebody who looks after places since a day, and agreed to mails unless told otherwise. */
export async function owner(spaceIds: readonly string[], since: Date, mails: string | null = mailTextVersion): Promise<Awaited<ReturnType<typeof person>>> {
  const who = await person("member", "Lan");
  await db.user.update({ where: { id: who.id }, data: { emailVerified: true, birthYear: 1990 } });
  await db.spaceOwner.createMany({ data: spaceIds.map((spaceId) => ({ spaceId, userId: who.id, via: "moderator", since })) });
  if (mails) await db.consent.create({ data: { userId: who.id, purpose: "mail", granted: true, textVersion: mails, language: "vi", at: since } });
  return who;
}

/** The tokens of the newest question that waits to be mailed to an address. */
export async function askedTokens(email: string): Promise<Record<Answer, string>> {
  const text = (await waitingMails()).filter(({ to }) => to === email).at(-1)?.text ?? "";
  return Object.fromEntries(answers.map((answer) => [answer, new RegExp(`/confirm/${answer}\\?token=([\\w-]+)`).exec(text)?.[1] ?? ""])) as Record<Answer, string>;
}
