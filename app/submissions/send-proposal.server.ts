import type { Submission } from "@conform-to/react";
import { type AppLoadContext, json } from "@remix-run/node";
import { goOn } from "~/accounts/reply.server";
import { privateCaching } from "~/accounts/private-page";
import type { SessionUser } from "~/accounts/session.server";
import { type Language, localPath } from "~/i18n/i18n";
import { orUnavailable } from "~/lib/http.server";
import type { SpaceFacts } from "~/spaces/space";
import { formStart, hurdleOf } from "./form-start.server";
import type { ProposalReply } from "./proposal-reply";
import type { VisitorKind } from "./submission";
import { submitSpace } from "./submission-write.server";
import { proposeAsVisitor } from "./visitor-submit.server";

type Read = Submission<{ ownEmail?: string; nickname?: string; start?: string; note: string | null; key: string }, string[]> & { status: "success" };

/** A proposal that reads well, and who sends it. */
export interface Sending {
  language: Language;
  user: SessionUser | null;
  context: AppLoadContext;
  submission: Read;
  proposal: { kind: VisitorKind; facts: SpaceFacts; base: { spaceId: string; version: number } | null };
}

/** An answer to the form that asks for something more. */
export function refuseProposal(reply: ProposalReply, status = 400) {
  return json<ProposalReply>(reply, { status, headers: { "Cache-Control": privateCaching } });
}

/** Sends what is proposed and answers: a member is led to their proposal, a visitor to their mailbox. */
export async function sendProposal({ language, user, context, submission, proposal }: Sending) {
  const { note, key, ownEmail = "", nickname, start } = submission.value;
  if (!user) {
    const now = new Date();
    const hurdle = hurdleOf(start, nickname, now);
    if (hurdle) return refuseProposal({ result: submission.reply({ formErrors: ["hurdle"], hideFields: ["nickname"] }), hurdle, start: hurdle === "tooFast" ? start : formStart(now) });
    const outcome = await orUnavailable(proposeAsVisitor({ ...proposal, note, key, email: ownEmail, language }, context.clientAddress, now));
    return outcome.kind === "mailed" ? json<ProposalReply>({ mailedTo: ownEmail }, { headers: { "Cache-Control": privateCaching } }) : limited(submission, outcome.retryAfterSeconds);
  }
  const outcome = await orUnavailable(submitSpace(user.id, { ...proposal, note, key }));
  return outcome.kind === "limited" ? limited(submission, outcome.retryAfterSeconds) : goOn(localPath(language, `/me/submissions/${outcome.submissionId}?sent`));
}

/** Says after how many minutes more can be proposed. */
export function limited(submission: Read, retryAfterSeconds: number) {
  return refuseProposal({ result: submission.reply({ formErrors: ["limited"] }), limitedMinutes: Math.ceil(retryAfterSeconds / 60) }, 429);
}
