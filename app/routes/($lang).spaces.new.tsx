import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { randomUUID } from "node:crypto";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { readForm } from "~/accounts/reply.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { getDraft } from "~/submissions/draft.server";
import { findDuplicates } from "~/submissions/duplicates.server";
import { previewProposal } from "~/submissions/preview.server";
import { ProposalPage } from "~/submissions/proposal-page";
import type { ProposalReply } from "~/submissions/proposal-reply";
import { factsOfForm, proposalData, proposer, visitorForm, wardChoices } from "~/submissions/propose.server";
import { refuseProposal, sendProposal } from "~/submissions/send-proposal.server";
import { SpaceFactsForm } from "~/submissions/space-facts-form";
import { formFor, newSpaceForm } from "~/submissions/space-form";
import { VisitorMailed } from "~/submissions/visitor-mailed";

await needSections("submissions", "propose");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const draft = user && (await orUnavailable(getDraft(user.id, new URL(request.url).searchParams.get("draft"), null)));
  const begun = { key: draft?.key ?? randomUUID(), values: draft?.typed ?? {}, visitor: visitorForm(user, context) };
  return proposalData(language, "new", { ...begun, wards: await orUnavailable(wardChoices()) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const submission = await readForm(request, formFor(newSpaceForm, user !== null));
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { facts, errors } = await orUnavailable(factsOfForm(submission.value, null));
  if (!facts) return refuseProposal({ result: submission.reply({ fieldErrors: errors }) });
  if (submission.value.intent === "preview") return previewProposal(submission, null, facts);
  const duplicates = submission.value.distinct ? [] : await orUnavailable(findDuplicates(facts));
  if (duplicates.length > 0) return refuseProposal({ result: submission.reply({ formErrors: ["duplicates"] }), duplicates }, 409);
  return sendProposal({ language, user, context, submission, proposal: { kind: "space-new", facts, base: null } });
}

export default function NewSpaceRoute() {
  const { t } = useTranslation("submissions");
  const { title, key, values, wards, visitor } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as ProposalReply | undefined;
  if (reply?.mailedTo) return <VisitorMailed email={reply.mailedTo} mailbox={visitor?.mailbox === true} />;
  // why: a form that comes back with a problem is still the same post.
  const hidden = { key: String(reply?.result?.initialValue?.key ?? key) };
  return (
    <ProposalPage title={title} lede={t("new.lede")}>
      <SpaceFactsForm values={values} wards={wards} hidden={hidden} reply={reply} submit={t("new.submit")} visitor={visitor} keep={visitor ? "device" : "account"} live />
    </ProposalPage>
  );
}
