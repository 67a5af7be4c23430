import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { oneTimeCodeForm } from "~/accounts/form";
import { privateHeaders } from "~/accounts/private-page";
import { qrPath } from "~/accounts/qr-path.server";
import { type FormReply, goOn, languageOr404, limited, pageData, readForm, refuse } from "~/accounts/reply.server";
import { confirmSecondFactor, pendingSecondFactor } from "~/accounts/second-factor.server";
import { SecondFactorPage } from "~/accounts/second-factor-page";
import { requireFreshUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireFreshUser(request, new Date()));
  const pending = await orUnavailable(pendingSecondFactor(user));
  if (!pending) throw goOn(localPath(language, "/me/security"));
  const { secret, uri, backupCodes } = pending;
  return pageData(language, "security", { secret, backupCodes, qr: qrPath(uri) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireFreshUser(request, new Date()));
  const submission = await readForm(request, oneTimeCodeForm);
  if (submission.status !== "success") return refuse(submission);
  const outcome = await orUnavailable(confirmSecondFactor(request, user, submission.value.code));
  if (outcome.kind === "limited") return limited(submission, outcome.retryAfterSeconds);
  return outcome.kind === "done" ? goOn(localPath(language, "/me/security?done=second"), outcome.cookies) : refuse(submission, { code: ["codeWrong"] });
}

export default function SecondFactorRoute() {
  return <SecondFactorPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as FormReply | undefined} />;
}
