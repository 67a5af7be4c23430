import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isUuid } from "~/lib/uuid";
import type { DecisionReply } from "~/submissions/decision-panel";
import { moderationData, moderatorOr404 } from "~/submissions/moderate.server";
import { answerOutcome, carryOut, readDecision } from "~/submissions/moderate-form.server";
import { wardChoices } from "~/submissions/propose.server";
import { readQueueQuestion, writeQueueQuestion } from "~/submissions/queue-question";
import { getReview } from "~/submissions/review.server";
import { ReviewCorrection } from "~/submissions/review-correction";
import { ReviewPage } from "~/submissions/review-page";
import { wardNamesIn } from "~/submissions/ward-names.server";

await needSections("submissions", "moderation", "photo", "owners");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const review = await orUnavailable(getReview(user.id, params.id, new Date()));
  if (!review) throw notFound();
  const query = new URL(request.url).searchParams;
  const asked = writeQueueQuestion(readQueueQuestion(query));
  const shown = [...review.differences, ...review.disputed.flatMap(({ current }) => current), ...review.events.flatMap(({ corrections }) => corrections)];
  const wards = await orUnavailable(wardNamesIn(shown));
  const choices = query.has("correct") ? await orUnavailable(wardChoices()) : null;
  return moderationData(language, "item", { review, wards, choices, asked, isUndone: query.has("undone") && review.state === "pending" }, { name: review.facts.nameVi });
}

export async function action({ request, params: { lang, id } }: ActionFunctionArgs) {
  const { language, user } = await moderatorOr404(request, lang);
  if (!isUuid(id)) throw notFound();
  const asked = writeQueueQuestion(readQueueQuestion(new URL(request.url).searchParams));
  const itemPath = (word = "") => localPath(language, `/moderation/${id}?${[asked, word].filter(Boolean).join("&")}`.replace(/\?$/, ""));
  const read = await readDecision(request, id);
  if (read.kind === "refused") return read.reply;
  const outcome = await orUnavailable(carryOut(user, id, read, new Date()));
  if (outcome.kind === "held") return goOn(itemPath());
  if (outcome.kind === "undone") return goOn(itemPath("undone"));
  if (outcome.kind === "decided") return goOn(localPath(language, `/moderation?${[asked, `decided=${id}`].filter(Boolean).join("&")}`));
  return answerOutcome(outcome, read);
}

export default function ReviewRoute() {
  const { choices, ...data } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as DecisionReply | undefined;
  return choices ? <ReviewCorrection {...data} choices={choices} reply={reply} /> : <ReviewPage {...data} reply={reply} />;
}
