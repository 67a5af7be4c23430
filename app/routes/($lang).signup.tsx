import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { birthYears, signUpForm } from "~/accounts/form";
import { accountMeta } from "~/accounts/account-meta";
import { AccountPage } from "~/accounts/account-page";
import { Mailed } from "~/accounts/mailed";
import { hasMailbox } from "~/accounts/mailbox.server";
import { privateHeaders } from "~/accounts/private-page";
import { type FormReply, goOn, languageOr404, limited, mailed, nextOf, pageData, readForm, refuse } from "~/accounts/reply.server";
import { currentUser } from "~/accounts/session.server";
import { SignUpForm } from "~/accounts/sign-up-form";
import { requestAccount } from "~/accounts/sign-up.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { useTranslation } from "react-i18next";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  if (await orUnavailable(currentUser(request))) throw goOn(nextOf(request, language));
  return pageData(language, "signUp", { years: birthYears(new Date().getFullYear()), mailbox: hasMailbox(context) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const now = new Date();
  const submission = await readForm(request, signUpForm(now.getFullYear()));
  if (submission.status !== "success") return refuse(submission);
  const outcome = await orUnavailable(requestAccount(submission.value, language, context.clientAddress, now));
  return outcome.kind === "limited" ? limited(submission, outcome.retryAfterSeconds) : mailed();
}

export default function SignUpRoute() {
  const { t } = useTranslation("accounts");
  const { years, mailbox } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as FormReply | undefined;
  if (reply?.mailed) return <Mailed mailbox={mailbox} />;
  return (
    <AccountPage title={t("signUp.title")} lede={t("signUp.lede")}>
      <SignUpForm reply={reply} years={years} />
    </AccountPage>
  );
}
