import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { readForm } from "~/accounts/reply.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { decideMany } from "~/submissions/decide-bulk.server";
import { getDecided } from "~/submissions/decide-last.server";
import { bulkForm } from "~/submissions/decision-form";
import { answerBulk, moderationData, moderatorOr404, refuseBulk } from "~/submissions/moderate.server";
import { readQueueQuestion } from "~/submissions/queue-question";
import type { BulkReply } from "~/submissions/queue-bulk";
import { QueuePage } from "~/submissions/queue-page";
import { listQueue } from "~/submissions/queue.server";

await needSections("submissions", "moderation");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const asked = new URL(request.url).searchParams;
  const question = readQueueQuestion(asked);
  const now = new Date();
  const [queue, decided] = await orUnavailable(Promise.all([listQueue(user.id, question, now), getDecided(user.id, asked.get("decided"), now)]));
  return moderationData(language, "queue", { queue, question, decided });
}

/** Decides over several, or takes several decisions back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { user } = await moderatorOr404(request, params.lang);
  const submission = await readForm(request, bulkForm);
  if (submission.status !== "success") return refuseBulk(submission);
  return answerBulk({ results: await orUnavailable(decideMany(user, submission.value, new Date())) });
}

export default function ModerationRoute() {
  return <QueuePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as BulkReply | undefined} />;
}
