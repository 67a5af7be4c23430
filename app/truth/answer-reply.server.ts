import { addressKey } from "~/accounts/address-key";
import { giveTokenBack, takeToken } from "~/accounts/limits.server";
import { readForm } from "~/accounts/reply.server";
import { orUnavailable } from "~/lib/http.server";
import type { SpaceFacts } from "~/spaces/space";
import { differencesOf } from "~/submissions/difference";
import { closedFacts } from "~/submissions/proposed-facts";
import { factsOfForm, factsSeen } from "~/submissions/propose.server";
import { refuseProposal } from "~/submissions/send-proposal.server";
import { closureForm, correctionForm } from "~/submissions/space-form";
import { submitSpace } from "~/submissions/submission-write.server";
import { confirmByLink, openAnswer, type OpenAnswer, spendAnswer } from "./answer-link.server";
import type { Answer } from "./question";
import { truthReply } from "./truth-text.server";
import { vouchForm } from "./vouch-form";

/** What a button on the page behind a mailed link has done, or why not. */
export interface AnswerReply {
  outcome: Answer | "badLink" | "stale" | "form" | "limited";
}

/** Where the answer comes from. */
interface Answering {
  answer: Answer;
  token: string;
  clientAddress: string;
}

/** Acts on an answer given by a mailed link: a confirmation at once, everything else as a proposal by whoever the link was sent to. */
export async function giveAnswer(request: Request, { answer, token, clientAddress }: Answering, now: Date) {
  if (answer === "right") return sayRight(request, token, clientAddress, now);
  const tries = await orUnavailable(takeToken("link-try", addressKey(clientAddress)));
  if (!tries.ok) return truthReply<AnswerReply>({ outcome: "limited" }, 429, { "Retry-After": String(tries.retryAfterSeconds) });
  const open = await orUnavailable(openAnswer(answer, token, now));
  if (!open) return truthReply<AnswerReply>({ outcome: "badLink" }, 400);
  await orUnavailable(giveTokenBack("link-try", addressKey(clientAddress)));
  return answer === "closed" ? proposeClosure(request, token, open, now) : proposeChange(request, token, open, now);
}

async function sayRight(request: Request, token: string, clientAddress: string, now: Date) {
  const form = await readForm(request, vouchForm);
  if (form.status !== "success") return truthReply<AnswerReply>({ outcome: "form" }, 400);
  const outcome = await orUnavailable(confirmByLink(token, { seen: form.value.seen, showName: form.value.showName === "yes" }, clientAddress, now));
  if (outcome.kind === "confirmed") return truthReply<AnswerReply>({ outcome: "right" }, 200);
  if (outcome.kind === "limited") return truthReply<AnswerReply>({ outcome: "limited" }, 429, { "Retry-After": String(outcome.retryAfterSeconds) });
  return outcome.kind === "stale" ? truthReply<AnswerReply>({ outcome: "stale" }, 409) : truthReply<AnswerReply>({ outcome: "badLink" }, 400);
}

async function proposeClosure(request: Request, token: string, { userId, space, key }: OpenAnswer, now: Date) {
  const form = await readForm(request, closureForm);
  if (form.status !== "success") return refuseProposal({ result: form.reply() });
  const base = await orUnavailable(factsSeen({ id: userId }, space.id, form.value.version));
  if (!base) return truthReply<AnswerReply>({ outcome: "form" }, 400);
  const proposal = { kind: "space-closed" as const, facts: closedFacts(base), base: { spaceId: space.id, version: form.value.version }, note: form.value.note, key };
  return propose("closed", token, userId, proposal, now);
}

async function proposeChange(request: Request, token: string, { userId, space, key }: OpenAnswer, now: Date) {
  const form = await readForm(request, correctionForm);
  if (form.status !== "success") return refuseProposal({ result: form.reply() });
  const { version, key: _key, ...typed } = form.value;
  const base: SpaceFacts | null = await orUnavailable(factsSeen({ id: userId }, space.id, version));
  if (!base) return truthReply<AnswerReply>({ outcome: "form" }, 400);
  const { facts, errors } = await orUnavailable(factsOfForm(typed, base));
  if (!facts) return refuseProposal({ result: form.reply({ fieldErrors: errors }) });
  if (differencesOf(base, facts).length === 0) return refuseProposal({ result: form.reply({ formErrors: ["nothing"] }) });
  return propose("change", token, userId, { kind: "space-edit", facts, base: { spaceId: space.id, version }, note: typed.note, key }, now);
}

/** why: the link is used up after the proposal stands; its key makes whatever is sent again in between the same proposal. */
async function propose(answer: Answer, token: string, userId: string, proposal: Parameters<typeof submitSpace>[1], now: Date) {
  const outcome = await orUnavailable(submitSpace(userId, proposal));
  if (outcome.kind === "limited") return refuseProposal({ limitedMinutes: Math.ceil(outcome.retryAfterSeconds / 60) }, 429);
  await orUnavailable(spendAnswer(answer, token, now));
  return truthReply<AnswerReply>({ outcome: answer }, 200);
}
