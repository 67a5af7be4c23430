import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { randomUUID } from "node:crypto";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { findDuplicates } from "~/submissions/duplicates.server";
import { ProposalPage } from "~/submissions/proposal-page";
import { factsOfForm, proposalData, proposer, type ProposalReply, refuseProposal, wardChoices } from "~/submissions/propose.server";
import { SpaceFactsForm } from "~/submissions/space-facts-form";
import { newSpaceForm } from "~/submissions/space-form";
import { submitSpace } from "~/submissions/submission-write.server";

await needSections("submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await proposer(request, params.lang);
  return proposalData(language, "new", { key: randomUUID(), wards: await orUnavailable(wardChoices()) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const submission = await readForm(request, newSpaceForm);
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { key, distinct, ...form } = submission.value;
  const { facts, errors } = await orUnavailable(factsOfForm(form, null));
  if (!facts) return refuseProposal({ result: submission.reply({ fieldErrors: errors }) });
  const duplicates = distinct ? [] : await orUnavailable(findDuplicates(facts));
  if (duplicates.length > 0) return refuseProposal({ result: submission.reply({ formErrors: ["duplicates"] }), duplicates }, 409);
  const outcome = await orUnavailable(submitSpace(user.id, { kind: "space-new", facts, base: null, note: form.note, key }));
  if (outcome.kind === "limited") return refuseProposal({ result: submission.reply({ formErrors: ["limited"] }), limitedMinutes: Math.ceil(outcome.retryAfterSeconds / 60) }, 429);
  return goOn(localPath(language, `/me/submissions/${outcome.submissionId}?sent`));
}

export default function NewSpaceRoute() {
  const { t } = useTranslation("submissions");
  const { title, key, wards } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as ProposalReply | undefined;
  // why: a form that comes back with a problem is still the same post.
  const hidden = { key: String(reply?.result?.initialValue?.key ?? key) };
  return (
    <ProposalPage title={title} lede={t("new.lede")}>
      <SpaceFactsForm values={{}} wards={wards} hidden={hidden} reply={reply} submit={t("new.submit")} />
    </ProposalPage>
  );
}
