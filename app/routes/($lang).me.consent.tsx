import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { ConsentPage, type ConsentReply } from "~/rights/consent-page";
import { giveConsent, listConsents, withdrawConsent } from "~/rights/consent.server";
import { consentForm } from "~/rights/rights-form";
import { refuseRights, rightsData } from "~/rights/rights-text.server";

await needSections("accounts", "designers", "rights");

export const headers = privateHeaders;
export const meta = accountMeta;

const outcomes = ["given", "withdrawn"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const asked = new URL(request.url).searchParams.get("done");
  const done = outcomes.find((one) => one === asked) ?? null;
  return rightsData(language, "consent", { ...(await orUnavailable(listConsents(user, new Date()))), done });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const submission = await readForm(request, consentForm);
  if (submission.status !== "success") return refuseRights<ConsentReply>({ unticked: String(submission.payload.purpose ?? "") });
  const { intent, purpose } = submission.value;
  const here = localPath(language, "/me/consent");
  if (intent === "withdraw") {
    await orUnavailable(withdrawConsent(user, purpose, language, new Date()));
    return goOn(`${here}?done=withdrawn`);
  }
  const outcome = await orUnavailable(giveConsent(user, purpose, language, new Date()));
  return goOn(outcome.kind === "noted" ? `${here}?done=given` : here);
}

export default function ConsentRoute() {
  const { standings, profile, done } = useLoaderData<typeof loader>();
  return <ConsentPage standings={standings} profile={profile} done={done} reply={useActionData<typeof action>() as ConsentReply | undefined} />;
}
