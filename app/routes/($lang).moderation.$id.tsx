import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isUuid } from "~/lib/uuid";
import { claimSubmission, releaseSubmission } from "~/submissions/claim.server";
import { decideSubmission } from "~/submissions/decide.server";
import { decisionForm } from "~/submissions/decision-form";
import type { DecisionReply } from "~/submissions/decision-panel";
import { moderationData, moderatorOr404, refuseDecision } from "~/submissions/moderate.server";
import { getReview } from "~/submissions/review.server";
import { ReviewPage } from "~/submissions/review-page";
import { wardNamesIn } from "~/submissions/ward-names.server";

await needSections("submissions", "moderation", "owners");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const review = await orUnavailable(getReview(user.id, params.id, new Date()));
  if (!review) throw notFound();
  const wards = await orUnavailable(wardNamesIn([...review.differences, ...review.disputed.flatMap(({ current }) => current)]));
  return moderationData(language, "item", { review, wards }, { name: review.facts.nameVi });
}

export async function action({ request, params: { lang, id } }: ActionFunctionArgs) {
  const { language, user } = await moderatorOr404(request, lang);
  if (!isUuid(id)) throw notFound();
  const form = await request.clone().formData().catch(() => new FormData());
  if (form.get("decision") === "claim" || form.get("decision") === "release") {
    if (form.get("decision") === "release") await orUnavailable(releaseSubmission(user.id, id));
    else if ((await orUnavailable(claimSubmission(user.id, id, new Date()))).kind !== "claimed") return refuseDecision({ outcome: { kind: "taken" } });
    return goOn(localPath(language, `/moderation/${id}`));
  }
  const typed = { reason: String(form.get("reason") ?? ""), note: String(form.get("note") ?? "") };
  const submission = await readForm(request, decisionForm);
  if (submission.status !== "success") return refuseDecision({ problem: Object.values(submission.error ?? {}).flat()[0] ?? "form", typed });
  const outcome = await orUnavailable(decideSubmission(user, id, submission.value, new Date()));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind === "notAllowed") throw new Response(null, { status: 403 });
  if (outcome.kind !== "decided") return refuseDecision({ outcome, typed });
  return goOn(localPath(language, "/moderation?decided"));
}

export default function ReviewRoute() {
  const { title, review, wards } = useLoaderData<typeof loader>();
  return <ReviewPage title={title} review={review} wards={wards} reply={useActionData<typeof action>() as DecisionReply | undefined} />;
}
