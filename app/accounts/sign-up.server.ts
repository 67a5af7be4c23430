import { randomBytes } from "node:crypto";
import { db } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import type { Language } from "~/i18n/i18n";
import { addressKey } from "./address-key";
import { auth } from "./auth.server";
import { logAccountEvent } from "./event-log.server";
import { peekLink, takeLink } from "./link.server";
import { giveTokenBack, takeToken } from "./limits.server";
import { openSession, type SignInOutcome } from "./sign-in.server";

/** The version of the text that a person agrees to when they make an account. */
export const accountTextVersion = "2026-11";

/** What a person has typed, waiting for the proof that the address is theirs. Nothing of it is an account yet. */
export interface PendingAccount {
  name: string;
  email: string;
  passwordHash: string;
  birthYear: number;
  language: Language;
  /** ISO 8601: when they agreed to `accountTextVersion`. */
  agreedAt: string;
}

export type MailOutcome = { kind: "mailed" } | { kind: "limited"; retryAfterSeconds: number };

/**
 * Asks for an account. The answer is the same whether the address has one already: the worker looks that up and mails either the
 * link that makes the account, or word to its owner.
 */
export async function requestAccount(form: { name: string; email: string; password: string; birthYear: number }, language: Language, clientAddress: string, now: Date): Promise<MailOutcome> {
  const { name, email, password, birthYear } = form;
  for (const [limit, key] of [["sign-up-address", addressKey(clientAddress)], ["link-email", email]] as const) {
    const taken = await takeToken(limit, key);
    if (!taken.ok) return { kind: "limited", ...taken };
  }
  const passwordHash = await (await auth.$context).password.hash(password);
  const details = { name, passwordHash, birthYear, language, agreedAt: now.toISOString() };
  await enqueue(db, "account-mail", { purpose: "sign-up", email, language, details });
  return { kind: "mailed" };
}

/** The name that stands in a sign-up link; null where the link opens nothing. */
export async function pendingName(token: string, now: Date): Promise<string | null> {
  return (await peekLink<PendingAccount>("sign-up", token, now))?.name ?? null;
}

/** Makes the account of a sign-up link and signs its owner in. */
export async function completeSignUp(request: Request, clientAddress: string, token: string, now: Date): Promise<SignInOutcome> {
  const tries = await takeToken("link-try", addressKey(clientAddress));
  if (!tries.ok) return { kind: "limited", ...tries };
  const id = await createAccount(token, now);
  if (!id) return { kind: "wrong" };
  await giveTokenBack("link-try", addressKey(clientAddress));
  logAccountEvent("sign-up", { user: id });
  return openSession(request, id, "sign-up");
}

/** One transaction: the link is used up, the account stands with its password and the consent it rests on. */
async function createAccount(token: string, now: Date): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const pending = await takeLink<PendingAccount>(tx, "sign-up", token, now);
    if (!pending) return null;
    const { name, email, birthYear, language, passwordHash, agreedAt } = pending;
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return null;
    const id = randomBytes(16).toString("hex");
    await tx.user.create({
      data: {
        id, name, email, birthYear, language, emailVerified: true,
        accounts: { create: { id: randomBytes(16).toString("hex"), accountId: id, providerId: "credential", password: passwordHash } },
        consents: { create: { purpose: "account", granted: true, textVersion: accountTextVersion, language, at: new Date(agreedAt) } },
      },
    });
    return id;
  });
}
