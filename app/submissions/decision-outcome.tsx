import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { BulkResult } from "./decide-bulk.server";
import type { DecisionReply } from "./decision-panel";

/** Why nothing was recorded, and who was faster. */
export function OutcomeNotice({ outcome }: { outcome: DecisionReply["outcome"] }) {
  const { t } = useTranslation("moderation");
  return outcome ? <Notice tone="bad">{outcomeWords(outcome, t)}</Notice> : null;
}

/** An outcome that recorded nothing, in a sentence. */
export function outcomeWords(outcome: BulkResult["outcome"] | NonNullable<DecisionReply["outcome"]>, t: TFunction<"moderation">): string {
  if (outcome.kind === "stale") {
    const what = t(`submissions:move.${outcome.what}`);
    return outcome.who === null ? t("stale.author", { what }) : t("stale.moderator", { who: outcome.who, what });
  }
  if (outcome.kind === "claimed") return t("problem.claimed", { who: outcome.who });
  return t(`problem.${outcome.kind}`);
}
