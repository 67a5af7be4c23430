import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { EmailPage } from "~/accounts/email-page";
import { emailForm } from "~/accounts/form";
import { requestLink } from "~/accounts/link-request.server";
import { hasMailbox } from "~/accounts/mailbox.server";
import { privateHeaders } from "~/accounts/private-page";
import { type FormReply, languageOr404, limited, mailed, pageData, readForm, refuse } from "~/accounts/reply.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export function loader({ params, context }: LoaderFunctionArgs) {
  return pageData(languageOr404(params.lang), "reset", { mailbox: hasMailbox(context) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const submission = await readForm(request, emailForm);
  if (submission.status !== "success") return refuse(submission);
  const outcome = await orUnavailable(requestLink("reset", submission.value.email, language, context.clientAddress));
  return outcome.kind === "limited" ? limited(submission, outcome.retryAfterSeconds) : mailed();
}

export default function ResetRoute() {
  return <EmailPage part="reset" {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as FormReply | undefined} />;
}
