import { Form } from "@remix-run/react";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { DecideOutcome } from "./decide.server";
import { DifferenceList } from "./difference-list";
import { changeReasons, claimMinutes, noteLength, rejectionReasons } from "./submission";
import type { Review } from "./submission-view";
import type { WardNames } from "./value-words";

/** What the action says of a decision that was not recorded, with what was typed. */
export interface DecisionReply {
  outcome?: Exclude<DecideOutcome, { kind: "decided" | "notFound" | "notAllowed" }> | { kind: "taken" };
  problem?: string;
  typed?: { reason: string; note: string };
}

interface DecisionPanelProps {
  review: Review;
  wards: WardNames;
  reply: DecisionReply | undefined;
}

/** The decision: one plain form, where the item is open and not one's own. */
export function DecisionPanel({ review, wards, reply }: DecisionPanelProps) {
  const { t } = useTranslation("moderation");
  return (
    <section className="proposal-section" aria-labelledby="decision">
      <h2 id="decision">{t("decide.title")}</h2>
      <Outcome reply={reply} />
      {review.state !== "pending" ? <p className="text-muted">{t("decide.closed")}</p> : review.isOwn ? <p>{t("decide.own")}</p> : (
        <>
          <Claim review={review} />
          <Form method="post" className="proposal-form" preventScrollReset>
            <input type="hidden" name="seen" value={review.version} />
            {review.space ? <input type="hidden" name="seenSpace" value={review.space.version} /> : null}
            {review.disputed.length > 0 ? <Disputes review={review} wards={wards} /> : null}
            <Field label={t("decide.reason")} error={reply?.problem === "reason" ? t("problem.reason") : undefined}>
              {(control) => (
                <select {...control} name="reason" defaultValue={reply?.typed?.reason ?? ""}>
                  <option value="">{t("decide.noReason")}</option>
                  <Reasons label={t("decide.reasonsChanges")} reasons={changeReasons} />
                  <Reasons label={t("decide.reasonsReject")} reasons={rejectionReasons} />
                </select>
              )}
            </Field>
            <Field label={t("decide.note")} hint={t("decide.noteHint")} error={reply?.problem && reply.problem !== "reason" ? t(`problem.${reply.problem}`) : undefined}>
              {(control) => <textarea {...control} name="note" rows={4} maxLength={noteLength} defaultValue={reply?.typed?.note} />}
            </Field>
            <p className="proposal-buttons">
              <Button type="submit" name="decision" value="approve" weight="strong">{t("decide.approve")}</Button>
              <Button type="submit" name="decision" value="ask-for-changes">{t("decide.ask-for-changes")}</Button>
              <Button type="submit" name="decision" value="reject">{t("decide.reject")}</Button>
            </p>
          </Form>
        </>
      )}
    </section>
  );
}

function Reasons({ label, reasons }: { label: string; reasons: readonly string[] }) {
  const { t } = useTranslation("submissions");
  return <optgroup label={label}>{reasons.map((one) => <option key={one} value={one}>{t(`reason.${one}`)}</option>)}</optgroup>;
}

function Outcome({ reply }: { reply: DecisionReply | undefined }): ReactNode {
  const { t } = useTranslation("moderation");
  const outcome = reply?.outcome;
  if (!outcome) return null;
  if (outcome.kind === "stale") {
    const what = t(`submissions:move.${outcome.what}`);
    return <Notice tone="bad">{outcome.who === null ? t("stale.author", { what }) : t("stale.moderator", { who: outcome.who, what })}</Notice>;
  }
  if (outcome.kind === "claimed") return <Notice tone="bad">{t("problem.claimed", { who: outcome.who })}</Notice>;
  return <Notice tone="bad">{t(`problem.${outcome.kind}`)}</Notice>;
}

function Claim({ review: { claim } }: { review: Review }) {
  const { t } = useTranslation("moderation");
  return (
    <Form method="post" className="proposal-buttons" preventScrollReset>
      {claim && !claim.isMine ? <p>{t("decide.held", { who: claim.name })}</p> : null}
      {claim?.isMine ? <p>{t("decide.mine")}</p> : null}
      {claim ? null : <Button type="submit" name="decision" value="claim">{t("decide.claim", { minutes: claimMinutes })}</Button>}
      {claim?.isMine ? <Button type="submit" name="decision" value="release">{t("decide.release")}</Button> : null}
    </Form>
  );
}

/** Facts two people changed: both versions side by side, and a choice for each. */
function Disputes({ review, wards }: Pick<DecisionPanelProps, "review" | "wards">) {
  const { t } = useTranslation("moderation");
  return (
    <div className="review-disputes">
      <h3>{t("item.disputed")}</h3>
      <p>{t("item.disputedText")}</p>
      {review.disputed.map(({ group, current }) => (
        <fieldset key={group}>
          <legend>{t(`spaces:fact.${group}`)}</legend>
          <DifferenceList differences={current} wards={wards} />
          {(["current", "proposed"] as const).map((choice) => (
            <label key={choice} className="proposal-check">
              <input type="radio" name={`choice-${group}`} value={choice} />
              <span>{t(choice === "current" ? "item.keepCurrent" : "item.takeProposed")}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
