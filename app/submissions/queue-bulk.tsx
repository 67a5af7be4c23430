import { Form } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { BulkResult } from "./decide-bulk.server";
import { outcomeWords } from "./decision-outcome";
import { KeyMark } from "./queue-keys";
import type { QueueQuestion } from "./queue-question";
import { QueueTable } from "./queue-table";
import { noteLength, rejectionReasons, undoSeconds } from "./submission";
import type { Queue } from "./submission-view";

/** What the action says of several: what came of each, or what was wrong with the form. */
export interface BulkReply {
  results?: BulkResult[];
  problem?: string;
  typed?: { reason: string; note: string };
}

/** The queue as a form: tick several and decide over them at once. */
export function QueueBulk({ queue, question, reply }: { queue: Queue; question: QueueQuestion; reply: BulkReply | undefined }) {
  const { t } = useTranslation("moderation");
  const [picked, setPicked] = useState(0);
  const count = (event: FormEvent<HTMLFormElement>) => setPicked(event.currentTarget.querySelectorAll("input[name=item]:checked").length);
  const isPending = question.state === "pending" && queue.items.some(({ isOwn }) => !isOwn);
  if (!isPending) return <QueueTable queue={queue} question={question} canPick={false} />;
  return (
    <Form method="post" onChange={count} className="proposal-form" preventScrollReset>
      {/* why: Enter in a box or line would press the first button of the form; this one does nothing. */}
      <button type="submit" disabled hidden />
      <QueueTable queue={queue} question={question} canPick />
      <fieldset className="queue-bulk">
        <legend>{t("bulk.title")}{picked > 0 ? ` (${picked})` : null}</legend>
        {reply?.problem === "none" || reply?.problem === "form" ? <p className="field-error" role="alert">{t(`problem.${reply.problem}`)}</p> : null}
        <Field label={t("bulk.reason")} error={reply?.problem === "reason" ? t("problem.reason") : undefined}>
          {(control) => (
            <select {...control} name="reason" defaultValue={reply?.typed?.reason ?? ""} data-key="r">
              <option value="">{t("decide.noReason")}</option>
              {rejectionReasons.map((one) => <option key={one} value={one}>{t(`submissions:reason.${one}`)}</option>)}
            </select>
          )}
        </Field>
        <Field label={t("decide.note")} error={reply?.problem === "tooLong" || reply?.problem === "characters" ? t(`problem.${reply.problem}`) : undefined}>
          {(control) => <input {...control} name="note" maxLength={noteLength} defaultValue={reply?.typed?.note} autoComplete="off" />}
        </Field>
        <p className="proposal-buttons">
          <Button type="submit" name="decision" value="approve" data-key="a" aria-keyshortcuts="a">{t("bulk.approve")}<KeyMark of="a" /></Button>
          <Button type="submit" name="decision" value="reject">{t("bulk.reject")}<KeyMark of="r" /></Button>
        </p>
      </fieldset>
    </Form>
  );
}

/** What came of each of several, and for a minute the way to take back what was done. */
export function QueueResults({ reply: { results = [] } }: { reply: BulkReply }) {
  const { t } = useTranslation("moderation");
  const { language } = useLanguage();
  const decided = results.filter(({ outcome }) => outcome.kind === "decided");
  const undone = results.filter(({ outcome }) => outcome.kind === "undone").length;
  const refused = results.filter(({ outcome }) => outcome.kind !== "decided" && outcome.kind !== "undone");
  return (
    <>
      {decided.length > 0 ? (
        <Notice tone="good">
          <p>{t("bulk.decided", { count: decided.length })}</p>
          <Form method="post" className="proposal-buttons">
            {decided.map(({ id, version }) => <input key={id} type="hidden" name="item" value={`${id}:${version}`} />)}
            <Button type="submit" name="decision" value="undo" data-key="u" aria-keyshortcuts="u">{t("bulk.undo", { count: decided.length })}<KeyMark of="u" /></Button>
            <span className="text-muted">{t("undo.within", { seconds: undoSeconds })}</span>
          </Form>
        </Notice>
      ) : null}
      {undone > 0 ? <Notice tone="good">{t("bulk.undone", { count: undone })}</Notice> : null}
      {refused.length > 0 ? (
        <Notice tone="bad">
          <p>{t("bulk.refused", { count: refused.length })}</p>
          <ul className="queue-refused">
            {refused.map(({ id, nameVi, nameEn, outcome }) => <li key={id}><strong>{inLanguage(language, nameVi, nameEn)?.text}</strong>: {outcomeWords(outcome, t)}</li>)}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
