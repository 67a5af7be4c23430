import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { LinkPage } from "~/accounts/link-page";
import { privateHeaders } from "~/accounts/private-page";
import { type FormReply, goOn, languageOr404, limited, pageData, refusedLink, tokenOf } from "~/accounts/reply.server";
import { completeSignUp, pendingName } from "~/accounts/sign-up.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const token = tokenOf(request);
  return pageData(language, "verify", { token, name: await orUnavailable(pendingName(token, new Date())) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const outcome = await orUnavailable(completeSignUp(request, context.clientAddress, tokenOf(request), new Date()));
  if (outcome.kind === "limited") return limited(null, outcome.retryAfterSeconds);
  return outcome.kind === "open" ? goOn(localPath(language, "/me"), outcome.cookies) : refusedLink();
}

export default function VerifyRoute() {
  const { t } = useTranslation("accounts");
  const { name } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as FormReply | undefined;
  return (
    <LinkPage title={t("verify.title")} text={name === null ? null : t("verify.text", { name })} submit={t("verify.submit")} againPath="/signup" reply={reply} />
  );
}
