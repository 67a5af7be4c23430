import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import type { DecisionReply } from "./decision-panel";
import { type Decision, noteLength } from "./submission";

interface DecisionFieldProps {
  decision: Decision;
  reply: DecisionReply | undefined;
}

/** The reasons of a decision, numbered so that one key chooses one. */
export function DecisionReasons({ decision, reply, reasons }: DecisionFieldProps & { reasons: readonly string[] }) {
  const { t } = useTranslation("moderation");
  const typed = reply?.typed?.decision === decision ? reply.typed.reason : null;
  const problem = typed !== null && reply?.problem === "reason";
  return (
    <fieldset className="decision-reasons" aria-describedby={problem ? `${decision}-problem` : undefined} data-key-digits>
      <legend className="field-label">{t("decide.reason")}</legend>
      {problem ? <span id={`${decision}-problem`} className="field-error">{t("problem.reason")}</span> : null}
      {reasons.map((reason, place) => (
        <label key={reason} className="proposal-check">
          <input type="radio" name="reason" value={reason} defaultChecked={typed === reason} />
          <span><kbd className="key-mark">{place + 1}</kbd> {t(`submissions:reason.${reason}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A few words that go into the mail. */
export function DecisionNote({ decision, reply }: DecisionFieldProps) {
  const { t } = useTranslation("moderation");
  const isTyped = reply?.typed?.decision === decision;
  const problem = isTyped && reply.problem && reply.problem !== "reason" ? t(`problem.${reply.problem}`) : undefined;
  return (
    <Field label={t("decide.note")} hint={t("decide.noteHint")} error={problem}>
      {(control) => <textarea {...control} name="note" rows={decision === "approve" ? 2 : 4} maxLength={noteLength} defaultValue={isTyped ? reply.typed?.note : undefined} />}
    </Field>
  );
}
