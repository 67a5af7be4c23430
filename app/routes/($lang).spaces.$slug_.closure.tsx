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
import type { ProposalReply } from "~/submissions/proposal-reply";
import { closedFacts } from "~/submissions/proposed-facts";
import { factsSeen, proposalData, proposer, spaceOr404, visitorForm } from "~/submissions/propose.server";
import { refuseProposal, sendProposal } from "~/submissions/send-proposal.server";
import { closureForm, formFor } from "~/submissions/space-form";
import { VisitorMailed } from "~/submissions/visitor-mailed";

await needSections("submissions", "propose");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const { slug, version, nameVi, status } = await spaceOr404(language, params.slug, "closure", user);
  if (status === "closed") throw goOn(localPath(language, `/spaces/${slug}`));
  return proposalData(language, "closure", { key: randomUUID(), slug, version, visitor: visitorForm(user, context) }, { name: nameVi });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language, user } = await proposer(request, params.lang);
  const space = await spaceOr404(language, params.slug, "closure", user);
  const submission = await readForm(request, formFor(closureForm, user !== null));
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { version } = submission.value;
  const base = await orUnavailable(factsSeen(user, space.id, version));
  if (!base) throw notFound();
  return sendProposal({ language, user, context, submission, proposal: { kind: "space-closed", facts: closedFacts(base), base: { spaceId: space.id, version } } });
}

export default function ClosureRoute() {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const { title, slug, key, version, visitor } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as ProposalReply | undefined;
  const typed = reply?.result?.initialValue;
  if (reply?.mailedTo) return <VisitorMailed email={reply.mailedTo} mailbox={visitor?.mailbox === true} />;
  return (
    <ProposalPage title={title} lede={t("closure.lede")} back={{ to: to(`/spaces/${slug}`), words: t("history.back") }}>
      <ClosureForm slug={slug} hidden={{ key: String(typed?.key ?? key), version: String(typed?.version ?? version) }} reply={reply} visitor={visitor} />
    </ProposalPage>
  );
}
