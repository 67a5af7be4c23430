import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, tokenOf } from "~/accounts/reply.server";
import { ConfirmPage } from "~/follows/confirm-page";
import { mailToken } from "~/follows/mail-token.server";
import { confirmFollow, pendingFollow } from "~/follows/subscribe.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { failForm, limitForm, touchData, type TouchReply } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  return touchData(language, "confirm", { subjects: await orUnavailable(pendingFollow(tokenOf(request), new Date())) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const outcome = await orUnavailable(confirmFollow(tokenOf(request), context.clientAddress, new Date()));
  if (outcome.kind === "limited") return limitForm(null, outcome.retryAfterSeconds);
  if (outcome.kind === "badLink") return failForm(null, "badLink.text");
  return goOn(localPath(language, `/follow/list?token=${mailToken("list", outcome.recipient)}&done`));
}

export default function ConfirmRoute() {
  return <ConfirmPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as TouchReply | undefined} />;
}
