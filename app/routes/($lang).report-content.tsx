import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { hasRole } from "~/accounts/can";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { currentUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { reportForm } from "~/reports/report-form";
import { ReportPage, ThanksPage } from "~/reports/report-page";
import { reportThing } from "~/reports/report-write.server";
import { askedThing } from "~/reports/asked-thing.server";
import { limitForm, refuseForm, touchData, type TouchReply } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  if (new URL(request.url).searchParams.has("thanks")) return touchData(language, "report", { thing: null, isMember: false });
  const user = await orUnavailable(currentUser(request));
  const thing = await orUnavailable(askedThing(request, user));
  if (!thing) throw notFound();
  return touchData(language, "report", { thing, isMember: user !== null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(currentUser(request));
  const thing = await orUnavailable(askedThing(request, user));
  if (!thing) throw notFound();
  const submission = await readForm(request, reportForm);
  if (submission.status !== "success") return refuseForm(submission);
  const outcome = await orUnavailable(reportThing(thing, submission.value, { user, clientAddress: context.clientAddress, language }));
  if (outcome.kind === "limited") return limitForm(submission, outcome.retryAfterSeconds);
  if (outcome.kind === "unknownWork") return refuseForm(submission, { reason: ["reason"] });
  // why: a moderator reports in order to decide.
  const isModerator = user !== null && hasRole(user.role, "moderator");
  return goOn(localPath(language, isModerator && outcome.caseId ? `/moderation/reports/${outcome.caseId}` : "/report-content?thanks"));
}

export default function ReportRoute() {
  const { thing, isMember } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as TouchReply | undefined;
  return thing ? <ReportPage thing={thing} isMember={isMember} reply={reply} /> : <ThanksPage />;
}
