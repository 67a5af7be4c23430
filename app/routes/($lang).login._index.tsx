import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { freshMinutes } from "~/accounts/auth.server";
import { signInForm } from "~/accounts/form";
import { privateHeaders } from "~/accounts/private-page";
import { fail, type FormReply, goOn, languageOr404, limited, nextOf, pageData, readForm, refuse } from "~/accounts/reply.server";
import { currentUser, isFresh } from "~/accounts/session.server";
import { SignInPage } from "~/accounts/sign-in-page";
import { signInWithPassword } from "~/accounts/sign-in.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const query = new URL(request.url).searchParams;
  const user = await orUnavailable(currentUser(request));
  const again = user !== null && query.has("again") && !isFresh(user, new Date());
  if (user && !again) throw goOn(nextOf(request, language));
  return pageData(language, "signIn", { email: again ? user.email : "", next: query.get("next"), changed: query.has("changed"), freshMinutes: again ? freshMinutes : null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const submission = await readForm(request, signInForm);
  if (submission.status !== "success") return refuse(submission);
  const { email, password } = submission.value;
  const outcome = await orUnavailable(signInWithPassword(request, context.clientAddress, email, password));
  if (outcome.kind === "limited") return limited(submission, outcome.retryAfterSeconds);
  if (outcome.kind === "wrong") return fail(submission, "signIn.wrong");
  const next = nextOf(request, language);
  const path = outcome.kind === "open" ? next : localPath(language, `/login/code?next=${encodeURIComponent(next)}`);
  return goOn(path, outcome.cookies);
}

export default function SignInRoute() {
  return <SignInPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as FormReply | undefined} />;
}
