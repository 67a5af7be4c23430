import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { newPasswordForm } from "~/accounts/form";
import { isLinkGood } from "~/accounts/link-request.server";
import { NewPasswordPage } from "~/accounts/new-password-page";
import { resetPassword } from "~/accounts/password.server";
import { privateHeaders } from "~/accounts/private-page";
import { type FormReply, goOn, languageOr404, limited, pageData, readForm, refuse, refusedLink, tokenOf } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  return pageData(language, "reset", { isGood: await orUnavailable(isLinkGood("reset", tokenOf(request), new Date())) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const submission = await readForm(request, newPasswordForm);
  if (submission.status !== "success") return refuse(submission);
  const outcome = await orUnavailable(resetPassword(tokenOf(request), submission.value.password, context.clientAddress, new Date()));
  if (outcome.kind === "limited") return limited(submission, outcome.retryAfterSeconds);
  if (outcome.kind === "unfit") return refuse(submission, { password: [outcome.problem] });
  return outcome.kind === "changed" ? goOn(localPath(language, "/login?changed=1")) : refusedLink();
}

export default function NewPasswordRoute() {
  return <NewPasswordPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as FormReply | undefined} />;
}
