import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { stopMails } from "~/follows/follow-write.server";
import { readMailToken } from "~/follows/mail-token.server";
import { StopPage } from "~/follows/stop-page";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { doneForm, failForm, touchData, type TouchReply } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

const recipientOf = (request: Request) => readMailToken("stop", new URL(request.url).searchParams.get("token") ?? "");

export function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  return touchData(language, "stop", { kind: recipientOf(request)?.kind ?? null });
}

/** Takes POSTs from anywhere (app/boot/web/same-origin.ts): reads no session and does nothing but end the mails the token names. */
export async function action({ request, params }: ActionFunctionArgs) {
  languageOr404(params.lang);
  const recipient = recipientOf(request);
  if (!recipient) return failForm(null, "badLink.text");
  await orUnavailable(stopMails(recipient, new Date()));
  return doneForm();
}

export default function StopRoute() {
  return <StopPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as TouchReply | undefined} />;
}
