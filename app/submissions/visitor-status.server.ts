import { json } from "@remix-run/node";
import { goOn, readForm, tokenOf } from "~/accounts/reply.server";
import { privateCaching } from "~/accounts/private-page";
import { type Language, localPath } from "~/i18n/i18n";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { previewProposal } from "./preview.server";
import type { ProposalReply } from "./proposal-reply";
import { factsOfForm } from "./propose.server";
import { refuseProposal } from "./send-proposal.server";
import { revisionForm, withdrawalForm } from "./space-form";
import { baseOf, getVisitorSubmission } from "./submission.server";
import type { OwnSubmissionPage } from "./submission-view";
import { reviseSubmission, withdrawSubmission } from "./submission-write.server";
import { findByStatusToken } from "./visitor-link.server";
import { forgetVisitor } from "./visitor-forget.server";

/** A visitor's proposal by the private link that a request carries. */
export interface VisitorOwn {
  token: string;
  proposalId: string;
  own: OwnSubmissionPage;
}

/** The proposal of a private link; throws 404 for a link that leads nowhere, such as another's guessed at or one that is forgotten. */
export async function visitorOwnOr404(request: Request): Promise<VisitorOwn> {
  const token = tokenOf(request);
  const found = await orUnavailable(findByStatusToken(token));
  const own = found && (await orUnavailable(getVisitorSubmission(found.submissionId)));
  if (!found || !own) throw notFound();
  return { token, proposalId: found.proposalId, own };
}

/**
 * What every answer about a private link says: no cache keeps it, no search engine lists it, and no other site learns its address.
 * why not no-referrer: browsers then send "Origin: null" with our own forms, which the origin check refuses; this tells others as little.
 */
export const secretHeaders = { "Cache-Control": privateCaching, "X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "same-origin" };

/** What a visitor's form on their own page asks for: withdraw, forget my address, or send a revision. */
export async function moveVisitorOwn(request: Request, language: Language, { token, proposalId, own }: VisitorOwn) {
  const intent = (await request.clone().formData().catch(() => new FormData())).get("intent");
  const author = { kind: "visitor", proposalId, submissionId: own.submission.id } as const;
  if (intent === "forget") {
    await orUnavailable(forgetVisitor(proposalId));
    // why: the page of the link is gone with it.
    return goOn(localPath(language, "/proposals/confirm?forgotten"));
  }
  if (intent !== "withdraw") return reviseVisitorOwn(request, language, { token, proposalId, own });
  const submission = await readForm(request, withdrawalForm);
  if (submission.status !== "success") return json({ notice: "stale" as const }, { status: 400, headers: secretHeaders });
  const outcome = await orUnavailable(withdrawSubmission(author, own.submission.id, submission.value.seen));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind !== "moved") return json({ notice: outcome.kind }, { status: 409, headers: secretHeaders });
  return goOn(localPath(language, `/proposals?token=${token}`));
}

async function reviseVisitorOwn(request: Request, language: Language, { token, proposalId, own: { submission: own } }: VisitorOwn) {
  const submission = await readForm(request, revisionForm);
  if (submission.status !== "success" || own.kind === "space-closed") return refuseProposal({ result: submission.reply() });
  const { seen, note, intent } = submission.value;
  const base = await orUnavailable(baseOf(null, own));
  const { facts, errors } = await orUnavailable(factsOfForm(submission.value, base));
  if (!facts) return refuseProposal({ result: submission.reply({ fieldErrors: errors }) });
  if (intent === "preview") return previewProposal(submission, base, facts);
  const outcome = await orUnavailable(reviseSubmission({ kind: "visitor", proposalId, submissionId: own.id }, own.id, { seen, facts, note }));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind !== "moved") return refuseProposal({ result: submission.reply({ formErrors: [outcome.kind] }) } satisfies ProposalReply, 409);
  return goOn(localPath(language, `/proposals?token=${token}&revised`));
}
