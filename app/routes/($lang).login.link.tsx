import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { EmailPage } from "~/accounts/email-page";
import { emailForm } from "~/accounts/form";
import { LinkPage } from "~/accounts/link-page";
import { isLinkGood, requestLink } from "~/accounts/link-request.server";
import { hasMailbox } from "~/accounts/mailbox.server";
import { privateHeaders } from "~/accounts/private-page";
import { type FormReply, goOn, languageOr404, limited, mailed, pageData, readForm, refuse, refusedLink, tokenOf } from "~/accounts/reply.server";
import { signInWithLink } from "~/accounts/sign-in.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const token = tokenOf(request);
  const link = new URL(request.url).searchParams.has("token") ? await orUnavailable(isLinkGood("sign-in", token, new Date())) : null;
  return pageData(language, "link", { isGood: link, mailbox: hasMailbox(context) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const token = tokenOf(request);
  if (token === "") {
    const submission = await readForm(request, emailForm);
    if (submission.status !== "success") return refuse(submission);
    const asked = await orUnavailable(requestLink("sign-in", submission.value.email, language, context.clientAddress));
    return asked.kind === "limited" ? limited(submission, asked.retryAfterSeconds) : mailed();
  }
  const outcome = await orUnavailable(signInWithLink(request, context.clientAddress, token, new Date()));
  if (outcome.kind === "limited") return limited(null, outcome.retryAfterSeconds);
  if (outcome.kind === "wrong") return refusedLink();
  return goOn(localPath(language, outcome.kind === "open" ? "/me" : "/login/code"), outcome.cookies);
}

export default function SignInLinkRoute() {
  const { t } = useTranslation("accounts");
  const { isGood, mailbox } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as FormReply | undefined;
  if (isGood === null) return <EmailPage part="link" mailbox={mailbox} reply={reply} />;
  return <LinkPage title={t("link.confirmTitle")} text={isGood ? t("link.confirmText") : null} submit={t("signIn.submit")} againPath="/login/link" reply={reply} />;
}
