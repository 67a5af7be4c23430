import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Notice } from "~/ui/notice";
import type { DecisionReply } from "./decision-panel";
import { OutcomeNotice } from "./decision-outcome";
import { formValuesOf } from "./form-values";
import { ProposalPage } from "./proposal-page";
import type { WardChoice } from "./propose.server";
import { SpaceFactsForm } from "./space-facts-form";
import type { Review } from "./submission-view";

interface ReviewCorrectionProps {
  title: string;
  review: Review;
  choices: WardChoice[];
  asked: string;
  reply: DecisionReply | undefined;
}

/** The proposed record in the form it was written in: the moderator sets it right and approves it so. */
export function ReviewCorrection({ title, review, choices, asked, reply }: ReviewCorrectionProps) {
  const { t } = useTranslation("moderation");
  const { to } = useLanguage();
  const isOpen = review.state === "pending" && !review.isOwn;
  const hidden = { decision: "approve", corrected: "yes", seen: String(review.version), ...(review.space ? { seenSpace: String(review.space.version) } : {}) };
  return (
    <ProposalPage title={title} lede={t("correct.lede")} back={{ to: to(`/moderation/${review.id}${asked ? `?${asked}` : ""}`), words: t("correct.back") }}>
      <OutcomeNotice outcome={reply?.outcome} />
      {isOpen ? null : <Notice tone="bad">{t(review.isOwn ? "decide.own" : "decide.closed")}</Notice>}
      {/* why: what was typed stays to be copied, even where it can no longer be sent. */}
      {isOpen || reply ? <SpaceFactsForm values={formValuesOf(review.outcome)} wards={choices} hidden={hidden} reply={reply} submit={t("correct.submit")} note={{ label: t("decide.note"), hint: t("decide.noteHint") }} /> : null}
    </ProposalPage>
  );
}
