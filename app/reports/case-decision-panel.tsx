import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { caseNoteLength, caseReasonsFor, dismissedReasons, upheldReasons, urgencies } from "./case";
import type { CaseOutcome } from "./case-decide.server";
import type { CaseView } from "./case-view";

/** What the action says of a decision that was not recorded, with what was typed. */
export interface CaseReply {
  outcome?: Extract<CaseOutcome, { kind: "stale" | "closed" }>;
  problem?: "form" | "reason" | "tooLong" | "characters";
  typed?: { reason: string; note: string };
}

/** The decision: one plain form with the buttons that the case is open to, and its clock. */
export function CaseDecisionPanel({ view, reply }: { view: CaseView; reply: CaseReply | undefined }) {
  const { t } = useTranslation("cases");
  const { decisions, subject, state, version } = view;
  return (
    <section className="cases-decision" aria-labelledby="decision">
      <h2 id="decision">{t("decide.title")}</h2>
      <Refusal reply={reply} />
      {subject?.isOwn ? <p>{t("decide.own")}</p> : decisions.length === 0 ? <p className="text-muted">{t("decide.closed")}</p> : (
        <Form method="post" className="cases-form" preventScrollReset>
          <input type="hidden" name="seen" value={version} />
          <Field label={t("decide.reason")} error={reply?.problem === "reason" ? t("problem.reason") : undefined}>
            {(control) => (
              <select {...control} name="reason" defaultValue={reply?.typed?.reason ?? ""} required>
                <option value="">{t("choose")}</option>
                {decisions.some((one) => caseReasonsFor(one) === upheldReasons) ? <Reasons label={t("decide.upheld")} reasons={upheldReasons} /> : null}
                {decisions.some((one) => caseReasonsFor(one) === dismissedReasons) ? <Reasons label={t(decisions.includes("lift") ? "decide.lifted" : "decide.dismissed")} reasons={dismissedReasons} /> : null}
              </select>
            )}
          </Field>
          {subject?.hasOwner ? (
            <Field label={t("decide.note")} hint={t("decide.noteHint")} error={reply?.problem && reply.problem !== "reason" && reply.problem !== "form" ? t(`problem.${reply.problem}`, { limit: caseNoteLength }) : undefined}>
              {(control) => <textarea {...control} name="note" rows={3} maxLength={caseNoteLength} defaultValue={reply?.typed?.note} dir="auto" />}
            </Field>
          ) : null}
          <div className="cases-buttons">
            {decisions.map((decision) => <Button key={decision} type="submit" name="decision" value={decision} weight={decision === "unpublish" ? "strong" : "plain"}>{t(`decide.${decision}`)}</Button>)}
          </div>
          {decisions.includes("unpublish") ? <p className="text-muted">{t("decide.unpublishText")}</p> : null}
        </Form>
      )}
      {state === "open" ? (
        <Form method="post" className="cases-filter" preventScrollReset>
          <input type="hidden" name="intent" value="clock" />
          <input type="hidden" name="seen" value={version} />
          <label>
            <span className="field-label">{t("clock.title")}</span>
            <select name="urgency" defaultValue={view.urgency} className="field-control">{urgencies.map((one) => <option key={one} value={one}>{t(`urgency.${one}`)}</option>)}</select>
          </label>
          <Button type="submit">{t("clock.set")}</Button>
        </Form>
      ) : null}
    </section>
  );
}

function Reasons({ label, reasons }: { label: string; reasons: readonly string[] }) {
  const { t } = useTranslation("cases");
  return <optgroup label={label}>{reasons.map((one) => <option key={one} value={one}>{t(`reason.${one}`)}</option>)}</optgroup>;
}

function Refusal({ reply }: { reply: CaseReply | undefined }) {
  const { t } = useTranslation("cases");
  if (reply?.outcome?.kind === "stale") {
    const { who, what } = reply.outcome;
    const done = t(`move.${what}`);
    return <Notice tone="bad">{who === null ? t("problem.stale", { done }) : t("problem.staleBy", { who, done })}</Notice>;
  }
  if (reply?.outcome) return <Notice tone="bad">{t("problem.closed")}</Notice>;
  return reply?.problem === "form" ? <Notice tone="bad">{t("problem.form")}</Notice> : null;
}
