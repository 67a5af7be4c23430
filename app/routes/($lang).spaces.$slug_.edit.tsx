import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { randomUUID } from "node:crypto";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { readForm } from "~/accounts/reply.server";
import { needSections } from "~/i18n/sections";
import { useLanguage } from "~/i18n/use-language";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { sendEdit } from "~/owners/send-edit.server";
import { differencesOf } from "~/submissions/difference";
import { getDraft } from "~/submissions/draft.server";
import { formValuesOf } from "~/submissions/form-values";
import { previewProposal } from "~/submissions/preview.server";
import { ProposalPage } from "~/submissions/proposal-page";
import type { ProposalReply } from "~/submissions/proposal-reply";
import { factsOfForm, factsSeen, proposalData, proposer, spaceOr404, visitorForm, wardChoices } from "~/submissions/propose.server";
import { refuseProposal } from "~/submissions/send-proposal.server";
import { SpaceFactsForm } from "~/submissions/space-facts-form";
import { correctionForm, formFor } from "~/submissions/space-form";
import { VisitorMailed } from "~/submissions/visitor-mailed";

await needSections("submissions", "propose");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const space = await spaceOr404(language, params.slug, "edit", user);
  const draft = user && (await orUnavailable(getDraft(user.id, new URL(request.url).searchParams.get("draft"), space.id)));
  const facts = (await orUnavailable(factsSeen(user, space.id, space.version))) ?? space;
  const begun = { key: draft?.key ?? randomUUID(), version: draft?.version ?? space.version, values: draft?.typed ?? formValuesOf(facts), visitor: visitorForm(user, context) };
  return proposalData(language, "edit", { ...begun, slug: space.slug, wards: await orUnavailable(wardChoices()) }, { name: space.nameVi });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const space = await spaceOr404(language, params.slug, "edit", user);
  const submission = await readForm(request, formFor(correctionForm, user !== null));
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { version, intent } = submission.value;
  const base = await orUnavailable(factsSeen(user, space.id, version));
  if (!base) throw notFound();
  const { facts, errors } = await orUnavailable(factsOfForm(submission.value, base));
  if (!facts) return refuseProposal({ result: submission.reply({ fieldErrors: errors }) });
  if (intent === "preview") return previewProposal(submission, base, facts);
  if (differencesOf(base, facts).length === 0) return refuseProposal({ result: submission.reply({ formErrors: ["nothing"] }) });
  return sendEdit({ language, user, context, submission, proposal: { kind: "space-edit", facts, base: { spaceId: space.id, version } } }, base, space.slug);
}

export default function EditSpaceRoute() {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const { title, slug, key, version, values, wards, visitor } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as ProposalReply | undefined;
  const typed = reply?.result?.initialValue;
  const hidden = { key: String(typed?.key ?? key), version: String(typed?.version ?? version), slug };
  if (reply?.mailedTo) return <VisitorMailed email={reply.mailedTo} mailbox={visitor?.mailbox === true} />;
  return (
    <ProposalPage title={title} lede={t("edit.lede")} back={{ to: to(`/spaces/${slug}`), words: t("history.back") }}>
      <SpaceFactsForm key={slug} values={values} wards={wards} hidden={hidden} reply={reply} submit={t("edit.submit")} visitor={visitor} keep={visitor ? "device" : "account"} />
    </ProposalPage>
  );
}
