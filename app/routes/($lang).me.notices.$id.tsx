import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isUuid } from "~/lib/uuid";
import { counterForm } from "~/reports/case-form";
import { caseData } from "~/reports/case-reply.server";
import { answerNotice, getNotice } from "~/reports/counter.server";
import { NoticePage } from "~/reports/notice-page";
import { refuseForm, type TouchReply } from "~/touch/touch-reply.server";

await needSections("cases", "touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const notice = await orUnavailable(getNotice(user.id, params.id));
  if (!notice) throw notFound();
  return caseData(language, "notice", { notice, done: new URL(request.url).searchParams.has("done") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  if (!isUuid(params.id) || !(await orUnavailable(getNotice(user.id, params.id)))) throw notFound();
  const submission = await readForm(request, counterForm);
  if (submission.status !== "success") return refuseForm(submission);
  const outcome = await orUnavailable(answerNotice(user.id, params.id, submission.value.statement, new Date()));
  if (outcome.kind === "notFound") throw notFound();
  // why: answered twice is answered; the page says that it waits, or that there is nothing more to answer.
  return goOn(localPath(language, `/me/notices/${params.id}${outcome.kind === "answered" ? "?done" : ""}`));
}

export default function NoticeRoute() {
  const { title, notice, done } = useLoaderData<typeof loader>();
  return <NoticePage title={title} notice={notice} done={done} reply={useActionData<typeof action>() as TouchReply | undefined} />;
}
