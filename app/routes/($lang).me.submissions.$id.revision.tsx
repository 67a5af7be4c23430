import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { useLanguage } from "~/i18n/use-language";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { Notice } from "~/ui/notice";
import { formValuesOf } from "~/submissions/form-values";
import { ProposalPage } from "~/submissions/proposal-page";
import { factsOfForm, proposalData, proposer, type ProposalReply, refuseProposal, wardChoices } from "~/submissions/propose.server";
import { SpaceFactsForm } from "~/submissions/space-facts-form";
import { revisionForm } from "~/submissions/space-form";
import { movesOpenTo } from "~/submissions/submission";
import { baseOf, getOwnSubmission } from "~/submissions/submission.server";
import { reviseSubmission } from "~/submissions/submission-write.server";

await needSections("submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

async function ownOr404(request: Request, params: { lang?: string; id?: string }) {
  const { language, user } = await proposer(request, params.lang);
  const own = await orUnavailable(getOwnSubmission(user.id, params.id));
  if (!own || own.submission.kind === "space-closed") throw notFound();
  return { language, user, submission: own.submission };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, submission } = await ownOr404(request, params);
  const { id, version, facts, state } = submission;
  const isOpen = movesOpenTo(state, { role: "member", isAuthor: true }).includes("revise");
  return proposalData(language, "own", { id, version, isOpen, values: formValuesOf(facts), wards: await orUnavailable(wardChoices()) }, { name: facts.nameVi });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user, submission: own } = await ownOr404(request, params);
  const submission = await readForm(request, revisionForm);
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { seen, ...form } = submission.value;
  const { facts, errors } = await orUnavailable(factsOfForm(form, await baseOf(user.id, own)));
  if (!facts) return refuseProposal({ result: submission.reply({ fieldErrors: errors }) });
  const outcome = await orUnavailable(reviseSubmission(user.id, own.id, { seen, facts, note: form.note }));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind !== "moved") return refuseProposal({ result: submission.reply({ formErrors: [outcome.kind] }) }, 409);
  return goOn(localPath(language, `/me/submissions/${own.id}?revised`));
}

export default function RevisionRoute() {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const { title, id, version, isOpen, values, wards } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as ProposalReply | undefined;
  const isStale = reply?.result?.error?.[""]?.includes("stale") === true;
  return (
    <ProposalPage title={title} back={{ to: to(`/me/submissions/${id}`), words: t("own.back") }}>
      {isOpen && !isStale ? null : <Notice tone="bad">{t(isOpen ? "own.stale" : "own.closed")}</Notice>}
      {/* why: what was typed stays to be copied, even where it can no longer be sent. */}
      {isOpen || reply ? <SpaceFactsForm values={values} wards={wards} hidden={{ seen: String(version) }} reply={reply} submit={t("own.reviseSubmit")} /> : null}
    </ProposalPage>
  );
}
