import { goOn } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { orUnavailable } from "~/lib/http.server";
import type { SpaceFacts } from "~/spaces/space";
import { limited, type Sending, sendProposal } from "~/submissions/send-proposal.server";
import { submitEdit } from "./live-edit.server";

/** Sends a correction of a space and answers: plain facts of an owner go live at once, all else goes to the queue as with everybody. */
export async function sendEdit(sending: Sending, base: SpaceFacts, slug: string) {
  const { language, user, submission, proposal } = sending;
  if (!user || !proposal.base) return sendProposal(sending);
  const { note, key } = submission.value;
  const outcome = await orUnavailable(submitEdit(user.id, { ...proposal.base, base, facts: proposal.facts, note, key }));
  if (outcome.kind === "limited") return limited(submission, outcome.retryAfterSeconds);
  if (outcome.kind === "submitted") return goOn(localPath(language, `/me/submissions/${outcome.submissionId}?sent`));
  return goOn(localPath(language, `/spaces/${slug}/owners?done=${outcome.alsoWaits ? "also-waits" : "published"}`));
}
