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
import { getProposedPhoto } from "~/spaces/space-photo.server";
import { Notice } from "~/ui/notice";
import { formValuesOf } from "~/submissions/form-values";
import { PhotoFieldsForm } from "~/submissions/photo-fields-form";
import { revisePhotoOf } from "~/submissions/photo-revision.server";
import { PhotoView } from "~/submissions/photo-view";
import { previewProposal } from "~/submissions/preview.server";
import { ProposalPage } from "~/submissions/proposal-page";
import type { ProposalReply } from "~/submissions/proposal-reply";
import { factsOfForm, memberProposer, proposalData, wardChoices } from "~/submissions/propose.server";
import { refuseProposal } from "~/submissions/send-proposal.server";
import { SpaceFactsForm } from "~/submissions/space-facts-form";
import { revisionForm } from "~/submissions/space-form";
import { movesOpenTo } from "~/submissions/submission";
import { baseOf, getOwnSubmission } from "~/submissions/submission.server";
import { reviseSubmission } from "~/submissions/submission-write.server";

await needSections("submissions", "propose", "photo");

export const headers = privateHeaders;
export const meta = accountMeta;

async function ownOr404(request: Request, params: { lang?: string; id?: string }) {
  const { language, user } = await memberProposer(request, params.lang);
  const own = await orUnavailable(getOwnSubmission(user.id, params.id));
  if (!own || own.submission.kind === "space-closed") throw notFound();
  return { language, user, submission: own.submission };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, submission } = await ownOr404(request, params);
  const { id, version, facts, state } = submission;
  const isOpen = movesOpenTo(state, { role: "member", isAuthor: true }).includes("revise");
  const photo = submission.kind === "space-photo" ? await orUnavailable(getProposedPhoto(id)) : null;
  return proposalData(language, "own", { id, version, isOpen, photo, values: formValuesOf(facts), wards: await orUnavailable(wardChoices()) }, { name: facts.nameVi });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user, submission: own } = await ownOr404(request, params);
  if (own.kind === "space-photo") return revisePhotoOf(request, language, user.id, own);
  const submission = await readForm(request, revisionForm);
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { seen, note, intent } = submission.value;
  const base = await orUnavailable(baseOf(user.id, own));
  const { facts, errors } = await orUnavailable(factsOfForm(submission.value, base));
  if (!facts) return refuseProposal({ result: submission.reply({ fieldErrors: errors }) });
  if (intent === "preview") return previewProposal(submission, base, facts);
  const outcome = await orUnavailable(reviseSubmission(user.id, own.id, { seen, facts, note }));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind !== "moved") return refuseProposal({ result: submission.reply({ formErrors: [outcome.kind] }) }, 409);
  return goOn(localPath(language, `/me/submissions/${own.id}?revised`));
}

export default function RevisionRoute() {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const { title, id, version, isOpen, photo, values, wards } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as ProposalReply | undefined;
  const isStale = reply?.result?.error?.[""]?.includes("stale") === true;
  return (
    <ProposalPage title={title} back={{ to: to(`/me/submissions/${id}`), words: t("own.back") }}>
      {isOpen && !isStale ? null : <Notice tone="bad">{t(isOpen ? "own.stale" : "own.closed")}</Notice>}
      {/* why: what was typed stays to be copied, even where it can no longer be sent. */}
      {photo ? <><PhotoView photo={photo} /><PhotoFieldsForm words={photo.words} hidden={{ seen: String(version) }} reply={reply} /></> : null}
      {!photo && (isOpen || reply) ? <SpaceFactsForm values={values} wards={wards} hidden={{ seen: String(version) }} reply={reply} submit={t("own.reviseSubmit")} /> : null}
    </ProposalPage>
  );
}
