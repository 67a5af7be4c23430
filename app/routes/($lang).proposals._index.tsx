import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { languageOr404 } from "~/accounts/reply.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { proposeWords } from "~/submissions/propose-text.server";
import type { ProposalReply } from "~/submissions/proposal-reply";
import { wardChoices } from "~/submissions/propose.server";
import { moveVisitorOwn, secretHeaders, visitorOwnOr404 } from "~/submissions/visitor-status.server";
import { VisitorRevisionPage, VisitorStatusPage } from "~/submissions/visitor-status-page";
import { wardNamesIn } from "~/submissions/ward-names.server";

await needSections("submissions", "propose");

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta = accountMeta;

const notices = ["sent", "revised"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const { token, own } = await visitorOwnOr404(request);
  const asked = new URL(request.url).searchParams;
  const isRevising = asked.has("revise") && own.submission.kind !== "space-closed";
  const [wards, choices] = await orUnavailable(Promise.all([wardNamesIn(own.differences), isRevising ? wardChoices() : null]));
  const title = proposeWords(language)("propose:status.title", { name: own.submission.facts.nameVi });
  return json({ title, token, own, wards, choices, notice: notices.find((one) => asked.has(one)) ?? null }, { headers: secretHeaders });
}

/** Withdraws, revises, or forgets who sent it. */
export async function action({ request, params }: ActionFunctionArgs) {
  return moveVisitorOwn(request, languageOr404(params.lang), await visitorOwnOr404(request));
}

export default function VisitorProposalRoute() {
  const { choices, ...data } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as (ProposalReply & { notice?: "stale" | "closed" }) | undefined;
  if (choices) return <VisitorRevisionPage {...data} choices={choices} reply={reply} />;
  return <VisitorStatusPage {...data} notice={reply?.notice ?? data.notice} />;
}
