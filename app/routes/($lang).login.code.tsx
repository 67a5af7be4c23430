import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { CodePage } from "~/accounts/code-page";
import { codeForm } from "~/accounts/form";
import { privateHeaders } from "~/accounts/private-page";
import { fail, type FormReply, goOn, languageOr404, limited, nextOf, pageData, readForm, refuse } from "~/accounts/reply.server";
import { signInWithCode } from "~/accounts/sign-in.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  return pageData(language, "code", { next: new URL(request.url).searchParams.get("next") });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const submission = await readForm(request, codeForm);
  if (submission.status !== "success") return refuse(submission);
  const outcome = await orUnavailable(signInWithCode(request, context.clientAddress, submission.value.code));
  if (outcome.kind === "limited") return limited(submission, outcome.retryAfterSeconds);
  if (outcome.kind !== "open") return fail(submission, "code.wrong");
  return goOn(nextOf(request, language), outcome.cookies);
}

export default function CodeRoute() {
  return <CodePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as FormReply | undefined} />;
}
