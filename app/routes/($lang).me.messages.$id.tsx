import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateCaching, privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { blockByMessage } from "~/contact/block.server";
import { LetterPage } from "~/contact/letter-page";
import { getMessage } from "~/contact/message.server";
import { messageForm } from "~/contact/message-form";
import { answerMessage } from "~/contact/message-write.server";
import { ownName } from "~/contact/write.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { failForm, limitForm, refuseForm, type TouchReply } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const [letter, name] = await orUnavailable(Promise.all([getMessage(user.id, params.id), ownName(user.id)]));
  if (!letter) throw notFound();
  return json({ letter, ownName: name, messageId: randomUUID(), title: letter.subject }, { headers: { "Cache-Control": privateCaching } });
}

export async function action({ request, params: { lang, id = "" } }: ActionFunctionArgs) {
  const language = languageOr404(lang);
  const user = await orUnavailable(requireUser(request));
  const messages = localPath(language, "/me/messages");
  const intent = (await request.clone().formData().catch(() => new FormData())).get("intent");
  if (intent === "block") {
    if (!(await orUnavailable(blockByMessage(user.id, id)))) throw notFound();
    return goOn(`${messages}?done=blocked`);
  }
  const submission = await readForm(request, messageForm);
  if (submission.status !== "success") return refuseForm(submission);
  const outcome = await orUnavailable(answerMessage(user, id, submission.value, new Date()));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind === "limited") return limitForm(submission, outcome.retryAfterSeconds);
  if (outcome.kind === "refused") return failForm(submission, `hindrance.${outcome.hindrance}`);
  return goOn(`${messages}?box=sent&done=sent`);
}

export default function LetterRoute() {
  const { letter, messageId, ownName } = useLoaderData<typeof loader>();
  return <LetterPage letter={letter} messageId={messageId} ownName={ownName} reply={useActionData<typeof action>() as TouchReply | undefined} />;
}
