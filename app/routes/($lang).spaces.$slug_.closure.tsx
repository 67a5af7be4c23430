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
import { ClosureForm } from "~/submissions/closure-form";
import { ProposalPage } from "~/submissions/proposal-page";
import { closedFacts } from "~/submissions/proposed-facts";
import { factsSeen, proposalData, proposer, type ProposalReply, refuseProposal, spaceOr404 } from "~/submissions/propose.server";
import { closureForm } from "~/submissions/space-form";
import { submitSpace } from "~/submissions/submission-write.server";

await needSections("submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const { slug, version, nameVi, status } = await spaceOr404(language, params.slug, "closure", user);
  if (status === "closed") throw goOn(localPath(language, `/spaces/${slug}`));
  return proposalData(language, "closure", { key: randomUUID(), slug, version }, { name: nameVi });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const space = await spaceOr404(language, params.slug, "closure", user);
  const submission = await readForm(request, closureForm);
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { key, version, note } = submission.value;
  const base = await orUnavailable(factsSeen(user, space.id, version));
  if (!base) throw notFound();
  const outcome = await orUnavailable(submitSpace(user.id, { kind: "space-closed", facts: closedFacts(base), base: { spaceId: space.id, version }, note, key }));
  if (outcome.kind === "limited") return refuseProposal({ result: submission.reply({ formErrors: ["limited"] }), limitedMinutes: Math.ceil(outcome.retryAfterSeconds / 60) }, 429);
  return goOn(localPath(language, `/me/submissions/${outcome.submissionId}?sent`));
}

export default function ClosureRoute() {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const { title, slug, key, version } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as ProposalReply | undefined;
  const typed = reply?.result?.initialValue;
  return (
    <ProposalPage title={title} lede={t("closure.lede")} back={{ to: to(`/spaces/${slug}`), words: t("history.back") }}>
      <ClosureForm slug={slug} hidden={{ key: String(typed?.key ?? key), version: String(typed?.version ?? version) }} reply={reply} />
    </ProposalPage>
  );
}
