import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { blockByHandle } from "~/contact/block.server";
import { messageForm } from "~/contact/message-form";
import { sendMessage } from "~/contact/message-write.server";
import { getWritingPage } from "~/contact/write.server";
import { WritingPage } from "~/contact/writing-page";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { failForm, limitForm, refuseForm, touchData, type TouchReply } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params: { lang, handle = "" } }: LoaderFunctionArgs) {
  const language = languageOr404(lang);
  const user = await orUnavailable(requireUser(request));
  const writing = await orUnavailable(getWritingPage(user, handle, new Date()));
  if (!writing) throw notFound();
  return touchData(language, "write", { handle, writing }, { name: writing.name });
}

export async function action({ request, params: { lang, handle = "" } }: ActionFunctionArgs) {
  const language = languageOr404(lang);
  const user = await orUnavailable(requireUser(request));
  const messages = localPath(language, "/me/messages");
  const intent = (await request.clone().formData().catch(() => new FormData())).get("intent");
  if (intent === "block") {
    if (!(await orUnavailable(blockByHandle(user.id, handle)))) throw notFound();
    return goOn(`${messages}?done=blocked`);
  }
  const submission = await readForm(request, messageForm);
  if (submission.status !== "success") return refuseForm(submission);
  const outcome = await orUnavailable(sendMessage(user, handle, submission.value, new Date()));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind === "limited") return limitForm(submission, outcome.retryAfterSeconds);
  if (outcome.kind === "refused") return failForm(submission, `hindrance.${outcome.hindrance}`);
  return goOn(`${messages}?box=sent&done=sent`);
}

export default function WritingRoute() {
  const { handle, writing } = useLoaderData<typeof loader>();
  return <WritingPage handle={handle} writing={writing} reply={useActionData<typeof action>() as TouchReply | undefined} />;
}
