import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { db } from "~/adapters/db.server";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import type { SpaceFacts } from "~/spaces/space";
import { claimSubmission, releaseSubmission } from "./claim.server";
import { type DecideOutcome, type DecisionOrder, decideSubmission, type Moderator } from "./decide.server";
import { shownRecord } from "./decide-shown.server";
import { undoDecision, type UndoOutcome } from "./decide-undo.server";
import { decisionForm, undoForm } from "./decision-form";
import type { DecisionReply } from "./decision-panel";
import { refuseDecision } from "./moderate.server";
import { factsOfForm } from "./propose.server";
import { refuseProposal } from "./send-proposal.server";
import { revisionForm } from "./space-form";
import { toSubmission } from "./submission-row.server";

/** What a moderator's form asks for; `result` brings what was typed back into a form of facts. */
export type AskedDecision =
  | { kind: "claim" | "release" }
  | { kind: "undo"; seen: number }
  | { kind: "decide"; order: DecisionOrder; typed: DecisionReply["typed"]; result?: SubmissionResult }
  | { kind: "refused"; reply: Response };

/** Reads the form of one item; whatever makes no sense is answered with what is wrong and what was typed. */
export async function readDecision(request: Request, id: string): Promise<AskedDecision> {
  // why: a body that is no form is answered like an empty one, never 500.
  const form = await request.formData().catch(() => new FormData());
  const asked = form.get("decision");
  if (asked === "claim" || asked === "release") return { kind: asked };
  if (asked === "undo") {
    const undo = parseWithZod(form, { schema: undoForm });
    return undo.status === "success" ? { kind: "undo", seen: undo.value.seen } : { kind: "refused", reply: refuseDecision({ problem: "form" }) };
  }
  const typed = { decision: String(asked ?? ""), reason: String(form.get("reason") ?? ""), note: String(form.get("note") ?? "") };
  const decision = parseWithZod(form, { schema: decisionForm });
  if (decision.status !== "success") return { kind: "refused", reply: refuseDecision({ problem: Object.values(decision.error ?? {}).flat()[0] ?? "form", typed }) };
  if (decision.value.decision !== "approve" || form.get("corrected") !== "yes") return { kind: "decide", order: decision.value, typed };
  const read = await readCorrected(form, id, decision.value.seenSpace);
  return read.facts ? { kind: "decide", order: { ...decision.value, corrected: read.facts }, typed, result: read.result } : { kind: "refused", reply: refuseProposal({ result: read.result }) };
}

async function readCorrected(form: FormData, id: string, seenSpace: number | null): Promise<{ facts: SpaceFacts | null; result: SubmissionResult }> {
  const row = await orUnavailable(db.submission.findUnique({ where: { id } }));
  if (!row) throw notFound();
  const submission = parseWithZod(form, { schema: revisionForm });
  if (submission.status !== "success") return { facts: null, result: submission.reply() as SubmissionResult };
  const { seen: _seen, ...known } = submission.value;
  const { facts, errors } = await orUnavailable(factsOfForm(known, await shownRecord(db, toSubmission(row), seenSpace)));
  return { facts, result: submission.reply(facts ? { formErrors: ["stale"] } : { fieldErrors: errors }) as SubmissionResult };
}

/** Carries out what a moderator's form asks for; "taken" where a claim came too late. */
export async function carryOut(moderator: Moderator, id: string, asked: Exclude<AskedDecision, { kind: "refused" }>, now: Date): Promise<DecideOutcome | UndoOutcome | { kind: "held" } | { kind: "taken" }> {
  if (asked.kind === "undo") return undoDecision(moderator, id, asked.seen, now);
  if (asked.kind === "decide") return decideSubmission(moderator, id, asked.order, now);
  if (asked.kind === "release") return releaseSubmission(moderator.id, id).then(() => ({ kind: "held" }) as const);
  return (await claimSubmission(moderator.id, id, now)).kind === "claimed" ? { kind: "held" } : { kind: "taken" };
}

/** Something that was not recorded, as the page tells it. */
export function answerOutcome(outcome: Exclude<DecideOutcome | UndoOutcome, { kind: "decided" | "undone" }> | { kind: "taken" }, asked: AskedDecision) {
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind === "notAllowed") throw new Response(null, { status: 403 });
  return refuseDecision({ outcome, ...(asked.kind === "decide" ? { typed: asked.typed, result: asked.result } : {}) });
}
