import { type ActionFunctionArgs, type HeadersFunction, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { goOn, languageOr404, tokenOf } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { proposeWords } from "~/submissions/propose-text.server";
import { VisitorConfirmPage } from "~/submissions/visitor-confirm-page";
import { secretHeaders } from "~/submissions/visitor-status.server";
import { confirmProposal, pendingProposal } from "~/submissions/visitor-submit.server";

await needSections("submissions", "propose");

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta = accountMeta;

/** Shows what the link would send, and changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const pending = await orUnavailable(pendingProposal(tokenOf(request), new Date()));
  const isForgotten = new URL(request.url).searchParams.has("forgotten");
  return json({ title: proposeWords(language)("propose:confirm.title"), pending, isForgotten }, { headers: secretHeaders });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const outcome = await orUnavailable(confirmProposal(tokenOf(request), context.clientAddress, new Date()));
  if (outcome.kind === "limited") return json({ limitedMinutes: Math.ceil(outcome.retryAfterSeconds / 60) }, { status: 429, headers: secretHeaders });
  if (outcome.kind === "badLink") return json({ isBad: true as const }, { status: 400, headers: secretHeaders });
  return goOn(localPath(language, `/proposals?token=${outcome.token}&sent`));
}

export default function ConfirmProposalRoute() {
  const reply = useActionData<typeof action>() as { limitedMinutes?: number; isBad?: true } | undefined;
  return <VisitorConfirmPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
