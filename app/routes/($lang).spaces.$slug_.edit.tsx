import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { randomUUID } from "node:crypto";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { useLanguage } from "~/i18n/use-language";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { submitEdit } from "~/owners/live-edit.server";
import { differencesOf } from "~/submissions/difference";
import { formValuesOf } from "~/submissions/form-values";
import { ProposalPage } from "~/submissions/proposal-page";
import { factsOfForm, factsSeen, proposalData, proposer, type ProposalReply, refuseProposal, spaceOr404, wardChoices } from "~/submissions/propose.server";
import { SpaceFactsForm } from "~/submissions/space-facts-form";
import { correctionForm } from "~/submissions/space-form";

await needSections("submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const space = await spaceOr404(language, params.slug, "edit", user);
  const facts = (await orUnavailable(factsSeen(user, space.id, space.version))) ?? space;
  const data = { key: randomUUID(), slug: space.slug, version: space.version, values: formValuesOf(facts), wards: await orUnavailable(wardChoices()) };
  return proposalData(language, "edit", data, { name: space.nameVi });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const space = await spaceOr404(language, params.slug, "edit", user);
  const submission = await readForm(request, correctionForm);
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { key, version, ...form } = submission.value;
  const base = await orUnavailable(factsSeen(user, space.id, version));
  if (!base) throw notFound();
  const { facts, errors } = await orUnavailable(factsOfForm(form, base));
  if (!facts) return refuseProposal({ result: submission.reply({ fieldErrors: errors }) });
  if (differencesOf(base, facts).length === 0) return refuseProposal({ result: submission.reply({ formErrors: ["nothing"] }) });
  const outcome = await orUnavailable(submitEdit(user.id, { spaceId: space.id, version, base, facts, note: form.note, key }));
  if (outcome.kind === "limited") return refuseProposal({ result: submission.reply({ formErrors: ["limited"] }), limitedMinutes: Math.ceil(outcome.retryAfterSeconds / 60) }, 429);
  if (outcome.kind === "published") return goOn(localPath(language, `/spaces/${space.slug}/owners?done=${outcome.alsoWaits ? "also-waits" : "published"}`));
  return goOn(localPath(language, `/me/submissions/${outcome.submissionId}?sent`));
}

export default function EditSpaceRoute() {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const { title, slug, key, version, values, wards } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as ProposalReply | undefined;
  const typed = reply?.result?.initialValue;
  const hidden = { key: String(typed?.key ?? key), version: String(typed?.version ?? version) };
  return (
    <ProposalPage title={title} lede={t("edit.lede")} back={{ to: to(`/spaces/${slug}`), words: t("history.back") }}>
      <SpaceFactsForm values={values} wards={wards} hidden={hidden} reply={reply} submit={t("edit.submit")} />
    </ProposalPage>
  );
}
