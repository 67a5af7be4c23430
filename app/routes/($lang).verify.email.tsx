import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { completeEmailChange, isEmailLinkGood } from "~/accounts/email-change.server";
import { LinkPage } from "~/accounts/link-page";
import { privateHeaders } from "~/accounts/private-page";
import { type FormReply, goOn, languageOr404, limited, pageData, refusedLink, tokenOf } from "~/accounts/reply.server";
import { currentSession } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  return pageData(language, "verify", { isGood: await orUnavailable(isEmailLinkGood(tokenOf(request), new Date())) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const session = await orUnavailable(currentSession(request));
  const outcome = await orUnavailable(completeEmailChange(tokenOf(request), context.clientAddress, session?.id, new Date()));
  if (outcome.kind === "limited") return limited(null, outcome.retryAfterSeconds);
  return outcome.kind === "changed" ? goOn(localPath(language, "/me/security?done=emailChanged")) : refusedLink();
}

export default function VerifyEmailRoute() {
  const { t } = useTranslation("accounts");
  const { isGood } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as FormReply | undefined;
  return <LinkPage title={t("verify.title")} text={isGood ? t("verify.emailText") : null} submit={t("verify.emailSubmit")} againPath="/me/security" reply={reply} />;
}
