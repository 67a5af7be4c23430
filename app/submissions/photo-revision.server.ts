import { goOn, readForm } from "~/accounts/reply.server";
import { type Language, localPath } from "~/i18n/i18n";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { photoRevisionForm } from "./photo-form";
import { revisePhoto } from "./photo-submit.server";
import { refuseProposal } from "./send-proposal.server";
import type { OwnSubmission } from "./submission-view";

/** The form that says again what an own photo shows. */
export async function revisePhotoOf(request: Request, language: Language, userId: string, own: OwnSubmission) {
  const submission = await readForm(request, photoRevisionForm);
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { seen, note, consent: _consent, ...words } = submission.value;
  const outcome = await orUnavailable(revisePhoto(userId, own, { seen, words, note }, new Date()));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind !== "moved") return refuseProposal({ result: submission.reply({ formErrors: [outcome.kind] }) }, 409);
  return goOn(localPath(language, `/me/submissions/${own.id}?revised`));
}
