import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { formValuesOf } from "./form-values";
import { OwnSubmissionPage } from "./own-submission";
import { ProposalPage } from "./proposal-page";
import type { ProposalReply } from "./proposal-reply";
import type { WardChoice } from "./propose.server";
import { SpaceFactsForm } from "./space-facts-form";
import { movesOpenTo } from "./submission";
import type { OwnSubmissionPage as Data } from "./submission-view";
import type { WardNames } from "./value-words";
import { decidedDays } from "./visitor-retention";

interface VisitorStatusProps {
  title: string;
  token: string;
  own: Data;
  wards: WardNames;
  notice: "sent" | "revised" | "stale" | "closed" | null;
}

/** A visitor's proposal by its private link: how it stands, what was said, and what they can still do. */
export function VisitorStatusPage({ title, token, own, wards, notice }: VisitorStatusProps) {
  const { t } = useTranslation("propose");
  const { to } = useLanguage();
  return (
    <OwnSubmissionPage
      {...own}
      title={title}
      wards={wards}
      notice={notice}
      revisionPath={to(`/proposals?token=${token}&revise`)}
      below={(
        <section className="proposal-section" aria-labelledby="forget">
          <h2 id="forget">{t("status.private")}</h2>
          <p>{t("status.privateText", { days: decidedDays })}</p>
          <Form method="post">
            <Button type="submit" name="intent" value="forget" weight="quiet">{t("status.forget")}</Button>
          </Form>
        </section>
      )}
    />
  );
}

interface VisitorRevisionProps {
  title: string;
  token: string;
  own: Data;
  choices: WardChoice[];
  reply: ProposalReply | undefined;
}

/** The form with what a visitor proposed, to change and send again. */
export function VisitorRevisionPage({ title, token, own: { submission }, choices, reply }: VisitorRevisionProps) {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const isOpen = movesOpenTo(submission.state, { role: "member", isAuthor: true }).includes("revise");
  const isStale = reply?.result?.error?.[""]?.includes("stale") === true;
  return (
    <ProposalPage title={title} back={{ to: to(`/proposals?token=${token}`), words: t("propose:status.back") }}>
      {isOpen && !isStale ? null : <Notice tone="bad">{t(isOpen ? "own.stale" : "own.closed")}</Notice>}
      {/* why: what was typed stays to be copied, even where it can no longer be sent. */}
      {isOpen || reply ? <SpaceFactsForm values={formValuesOf(submission.facts)} wards={choices} hidden={{ seen: String(submission.version) }} reply={reply} submit={t("own.reviseSubmit")} /> : null}
    </ProposalPage>
  );
}
