import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { moderationData, moderatorOr404, queueQuestion } from "~/submissions/moderate.server";
import { QueuePage } from "~/submissions/queue-page";
import { listQueue } from "~/submissions/review.server";

await needSections("submissions", "moderation", "touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const asked = new URL(request.url).searchParams;
  const question = queueQuestion(asked);
  const queue = await orUnavailable(listQueue(user.id, question, new Date()));
  return moderationData(language, "queue", { queue, state: question.state, kind: question.kind, decided: asked.has("decided") });
}

export default function ModerationRoute() {
  return <QueuePage {...useLoaderData<typeof loader>()} />;
}
