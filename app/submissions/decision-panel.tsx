import type { SubmissionResult } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import type { DecideOutcome } from "./decide.server";
import type { UndoOutcome } from "./decide-undo.server";
import { DecisionClaim } from "./decision-claim";
import { DecisionDisputes } from "./decision-disputes";
import { DecisionNote, DecisionReasons } from "./decision-fields";
import { OutcomeNotice } from "./decision-outcome";
import { KeyMark } from "./queue-keys";
import { changeReasons, type Decision, rejectionReasons } from "./submission";
import type { Review } from "./submission-view";
import type { WardNames } from "./value-words";

/** What the action says of a decision that was not recorded, with what was typed. */
export interface DecisionReply {
  outcome?: Exclude<DecideOutcome | UndoOutcome, { kind: "decided" | "undone" | "notFound" | "notAllowed" }> | { kind: "taken" };
  problem?: string;
  typed?: { decision: string; reason: string; note: string };
  /** What was typed into the form of facts. */
  result?: SubmissionResult;
}

interface DecisionPanelProps {
  review: Review;
  wards: WardNames;
  reply: DecisionReply | undefined;
  /** The question of the queue the moderator came from; it goes along. */
  asked: string;
}

/** The decision: three plain forms, where the item is open and not one's own. */
export function DecisionPanel({ review, wards, reply, asked }: DecisionPanelProps) {
  const { t } = useTranslation("moderation");
  return (
    <section className="proposal-section" aria-labelledby="decision">
      <h2 id="decision">{t("decide.title")}</h2>
      <OutcomeNotice outcome={reply?.outcome} />
      {review.state !== "pending" ? <p className="text-muted">{t("decide.closed")}</p> : review.isOwn ? <p>{t("decide.own")}</p> : (
        <>
          <DecisionClaim review={review} />
          <Approval review={review} wards={wards} reply={reply} asked={asked} />
          <WithReason decision="ask-for-changes" shortcut="c" reasons={changeReasons} review={review} reply={reply} />
          <WithReason decision="reject" shortcut="r" reasons={rejectionReasons} review={review} reply={reply} />
        </>
      )}
    </section>
  );
}

function Approval({ review, wards, reply, asked }: DecisionPanelProps) {
  const { t } = useTranslation("moderation");
  const canCorrect = review.kind === "space-new" || review.kind === "space-edit";
  return (
    <Form method="post" className="proposal-form" preventScrollReset>
      <Seen review={review} />
      {review.disputed.length > 0 ? <DecisionDisputes review={review} wards={wards} /> : null}
      <DecisionNote decision="approve" reply={reply} />
      <p className="proposal-buttons">
        <Button type="submit" name="decision" value="approve" weight="strong" data-key="a" aria-keyshortcuts="a">{t("decide.approve")}<KeyMark of="a" /></Button>
        {canCorrect ? <Link to={asked ? `?${asked}&correct` : "?correct"} className="button" data-key="e" aria-keyshortcuts="e">{t("decide.correct")}<KeyMark of="e" /></Link> : null}
      </p>
    </Form>
  );
}

/** A decision that needs a reason, folded away until it is wanted. */
function WithReason({ decision, shortcut, reasons, review, reply }: { decision: Exclude<Decision, "approve">; shortcut: string; reasons: readonly string[]; review: Review; reply: DecisionReply | undefined }) {
  const { t } = useTranslation("moderation");
  return (
    <details className="decision-choice" open={reply?.typed?.decision === decision}>
      <summary data-key={shortcut} data-key-opens="input[type=radio]" aria-keyshortcuts={shortcut}>{t(`decide.begin.${decision}`)}<KeyMark of={shortcut} /></summary>
      <Form method="post" className="proposal-form" preventScrollReset noValidate>
        <Seen review={review} />
        <DecisionReasons decision={decision} reasons={reasons} reply={reply} />
        <DecisionNote decision={decision} reply={reply} />
        <p><Button type="submit" name="decision" value={decision}>{t(`decide.${decision}`)}</Button></p>
      </Form>
    </details>
  );
}

/** The versions on the screen: a decision over any other is refused. */
function Seen({ review }: { review: Review }) {
  return (
    <>
      <input type="hidden" name="seen" value={review.version} />
      {review.space ? <input type="hidden" name="seenSpace" value={review.space.version} /> : null}
    </>
  );
}
