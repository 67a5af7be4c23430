import type { Prisma } from "@prisma/client";
import { randomUUID } from "node:crypto";
import { addressKey } from "~/accounts/address-key";
import { giveTokenBack, takeToken } from "~/accounts/limits.server";
import { db, type Tx } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import type { SpaceFacts } from "~/spaces/space";
import type { VisitorKind } from "./submission";
import { visitorActor } from "./visitor-actor";
import { hashOf, issueStatusToken, newToken } from "./visitor-link.server";
import { mailConfirmLink, mailReceived } from "./visitor-mail.server";
import { daysBefore, unconfirmedDays } from "./visitor-retention";

/** What somebody without an account proposes, and where they can be reached. */
export interface VisitorProposal {
  email: string;
  language: Language;
  kind: VisitorKind;
  /** They have passed `checkSpaceFacts`. */
  facts: SpaceFacts;
  base: { spaceId: string; version: number } | null;
  note: string | null;
  /** Made with the form: sent twice, it is one proposal. */
  key: string;
}

/** Proposals from one address of e-mail within a day: more than anybody without an account has to say, few enough to be no nuisance. */
const dailyPerEmail = 8;

export type VisitorOutcome = { kind: "mailed" } | { kind: "limited"; retryAfterSeconds: number };

/** Keeps a proposal aside, not in the queue, and mails the link that sends it there; the same for every address. */
export async function proposeAsVisitor(proposal: VisitorProposal, clientAddress: string, now: Date): Promise<VisitorOutcome> {
  const network = addressKey(clientAddress);
  const taken = await takeToken("visitor-submit-address", network);
  if (!taken.ok) return { kind: "limited", retryAfterSeconds: taken.retryAfterSeconds };
  const outcome = await db.$transaction((tx) => keepAside(tx, proposal, now));
  if (outcome !== "kept") await giveTokenBack("visitor-submit-address", network);
  return outcome === "full" ? { kind: "limited", retryAfterSeconds: 24 * 60 * 60 } : { kind: "mailed" };
}

async function keepAside(tx: Tx, { base, facts, key, ...proposal }: VisitorProposal, now: Date): Promise<"kept" | "known" | "full"> {
  const { email } = proposal;
  // why: of many posts at once from one address the others wait here and then find the first; nor can they slip past the count.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('visitor:' || ${email}, 0))`;
  const known = await tx.visitorProposal.findUnique({ where: { email_idempotencyKey: { email, idempotencyKey: key } }, select: { id: true } });
  if (known) return "known";
  if ((await tx.visitorProposal.count({ where: { email, createdAt: { gt: daysBefore(now, 1) } } })) >= dailyPerEmail) return "full";
  const token = newToken();
  await tx.visitorProposal.create({
    data: { ...proposal, idempotencyKey: key, facts: asJson(facts), spaceId: base?.spaceId ?? null, baseVersion: base?.version ?? null, confirmHash: hashOf(token), createdAt: now },
  });
  await mailConfirmLink(tx, proposal, token);
  return "kept";
}

/** What a confirming link would send to the queue; null where it opens nothing. Changes nothing: mail programs open links by themselves. */
export async function pendingProposal(token: string, now: Date): Promise<{ nameVi: string; nameEn: string | null; kind: VisitorKind } | null> {
  const row = token === "" ? null : await db.visitorProposal.findFirst({ where: { confirmHash: hashOf(token), createdAt: { gt: daysBefore(now, unconfirmedDays) } }, select: { kind: true, facts: true } });
  if (!row) return null;
  const { nameVi, nameEn } = row.facts as unknown as SpaceFacts;
  return { nameVi, nameEn, kind: row.kind as VisitorKind };
}

export type ConfirmOutcome = { kind: "confirmed"; token: string } | { kind: "badLink" } | { kind: "limited"; retryAfterSeconds: number };

/** Uses the link up and puts the proposal into the queue; gives the token of the page that shows how it stands. */
export async function confirmProposal(token: string, clientAddress: string, now: Date): Promise<ConfirmOutcome> {
  const tries = await takeToken("link-try", addressKey(clientAddress));
  if (!tries.ok) return { kind: "limited", retryAfterSeconds: tries.retryAfterSeconds };
  const status = token === "" ? null : await db.$transaction((tx) => sendToQueue(tx, hashOf(token), now));
  if (status === null) return { kind: "badLink" };
  await giveTokenBack("link-try", addressKey(clientAddress));
  return { kind: "confirmed", token: status };
}

async function sendToQueue(tx: Tx, confirmHash: string, now: Date): Promise<string | null> {
  // why: the lock makes the second of two clicks wait and then find the link used.
  await tx.$queryRaw`SELECT id FROM visitor_proposal WHERE confirm_hash = ${confirmHash} FOR UPDATE`;
  const row = await tx.visitorProposal.findFirst({ where: { confirmHash, createdAt: { gt: daysBefore(now, unconfirmedDays) } } });
  if (!row) return null;
  const { id, kind, spaceId, baseVersion, note } = row;
  const facts = row.facts as Prisma.InputJsonObject;
  const submissionId = randomUUID();
  await tx.submission.create({ data: { id: submissionId, kind, spaceId, baseVersion, facts, idempotencyKey: row.idempotencyKey, submittedAt: now } });
  await tx.submissionEvent.create({ data: { submissionId, version: 1, move: "submit", state: "pending", actor: visitorActor(id), note, facts, at: now } });
  // why: what was proposed stands in the submission from now on, and nothing is held twice. (Prisma writes a column's null as DbNull.)
  await tx.$executeRaw`UPDATE visitor_proposal SET submission_id = ${submissionId}::uuid, facts = NULL, note = NULL, confirm_hash = NULL WHERE id = ${id}::uuid`;
  await mailReceived(tx, id, { email: row.email, language: row.language as Language });
  return issueStatusToken(tx, id);
}

function asJson(facts: SpaceFacts): Prisma.InputJsonObject {
  return facts as unknown as Prisma.InputJsonObject;
}
