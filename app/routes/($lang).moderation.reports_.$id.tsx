import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { requireRole } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isUuid } from "~/lib/uuid";
import { decideCase, setClock } from "~/reports/case-decide.server";
import type { CaseReply } from "~/reports/case-decision-panel";
import { caseDecisionForm, clockForm } from "~/reports/case-form";
import { CasePage } from "~/reports/case-page";
import { getCase } from "~/reports/case-read.server";
import { caseData, refuseCase } from "~/reports/case-reply.server";

await needSections("cases", "touch");

export const headers = privateHeaders;
export const meta = accountMeta;

const problems = ["reason", "tooLong", "characters"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireRole(request, "moderator"));
  const view = await orUnavailable(getCase(user.id, params.id, new Date()));
  if (!view) throw notFound();
  return caseData(language, "item", { view, done: new URL(request.url).searchParams.has("done") });
}

export async function action({ request, params: { lang, id } }: ActionFunctionArgs) {
  const language = languageOr404(lang);
  const user = await orUnavailable(requireRole(request, "moderator"));
  if (!isUuid(id)) throw notFound();
  const here = localPath(language, `/moderation/reports/${id}`);
  const form = await request.clone().formData().catch(() => new FormData());
  const typed = { reason: String(form.get("reason") ?? ""), note: String(form.get("note") ?? "") };
  const isClock = form.get("intent") === "clock";
  const submission = isClock ? await readForm(request, clockForm) : await readForm(request, caseDecisionForm);
  if (submission.status !== "success") {
    const said = Object.values(submission.error ?? {}).flat();
    return refuseCase({ problem: problems.find((one) => said.includes(one)) ?? "form", typed });
  }
  const { value } = submission;
  const outcome = await orUnavailable("urgency" in value ? setClock(user, id, value, new Date()) : decideCase(user, id, value, new Date()));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind === "notAllowed") throw new Response(null, { status: 403 });
  if (outcome.kind === "stale" || outcome.kind === "closed") return refuseCase({ outcome, typed });
  return goOn(outcome.kind === "set" ? here : `${here}?done`);
}

export default function CaseRoute() {
  const { title, view, done } = useLoaderData<typeof loader>();
  return <CasePage title={title} view={view} done={done} reply={useActionData<typeof action>() as CaseReply | undefined} />;
}
