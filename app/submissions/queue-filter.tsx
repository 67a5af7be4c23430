import { useTranslation } from "react-i18next";
import { Link } from "@remix-run/react";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { creativeFields } from "~/spaces/space";
import { Button } from "~/ui/button";
import { fromStart, holders, noWard, proposerTypes, type QueueQuestion, writeQueueQuestion } from "./queue-question";
import { submissionKinds, submissionStates } from "./submission";
import type { Queue, QueueChoice } from "./submission-view";

/** What the queue is narrowed to; each choice says how many it would leave. */
export function QueueFilter({ question, queue: { facets, wards } }: { question: QueueQuestion; queue: Queue }) {
  const { t } = useTranslation("moderation");
  const { language, to } = useLanguage();
  const wardName = (code: string) => (code === noWard ? t("queue.noWard") : ((language === "vi" ? wards[code]?.fullNameVi : wards[code]?.nameEn) ?? code));
  const wardCodes = [...new Set([...facets.ward.map(({ value }) => value), ...(question.ward ? [question.ward] : [])])]
    .sort((a, b) => Number(a === noWard) - Number(b === noWard) || wardName(a).localeCompare(wardName(b), language));
  const isPending = question.state === "pending";
  const counted = (choices: QueueChoice[], value: string, words: string) => (isPending ? t("queue.counted", { words, number: formatNumber(language, choices.find((one) => one.value === value)?.count ?? 0) }) : words);
  return (
    <form method="get" action={to("/moderation")} className="queue-filter" key={writeQueueQuestion(fromStart(question))}>
      <Choice name="state" label={t("queue.state")} value={question.state} options={submissionStates.map((one) => [one, t(`submissions:state.${one}`)])} />
      <Choice name="kind" label={t("queue.kind")} value={question.kind} all={t("queue.allKinds")} options={submissionKinds.map((one) => [one, counted(facets.kind, one, t(`submissions:kind.${one}`))])} />
      <Choice name="ward" label={t("queue.ward")} value={question.ward} all={t("queue.all")} options={wardCodes.map((one) => [one, counted(facets.ward, one, wardName(one))])} />
      <Choice name="field" label={t("queue.field")} value={question.field} all={t("queue.all")} options={creativeFields.map((one) => [one, counted(facets.field, one, t(`spaces:field.${one}`))])} />
      <Choice name="from" label={t("queue.from")} value={question.from} all={t("queue.all")} options={proposerTypes.map((one) => [one, counted(facets.from, one, t(`queue.proposer.${one}`))])} />
      <Choice name="held" label={t("queue.holder")} value={question.held} all={t("queue.all")} options={holders.map((one) => [one, counted(facets.held, one, t(`queue.held.${one}`))])} />
      <label className="proposal-check queue-late-only">
        <input type="checkbox" name="late" value="yes" defaultChecked={question.late} />
        <span>{counted([{ value: "yes", count: facets.late }], "yes", t("queue.lateOnly"))}</span>
      </label>
      <div className="proposal-buttons">
        <Button type="submit">{t("queue.show")}</Button>
        {writeQueueQuestion(fromStart(question)) === "" ? null : <Link to={to("/moderation")} className="button button-quiet">{t("queue.clear")}</Link>}
      </div>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string | null;
  /** The words for any value, where there is no one value to begin with. */
  all?: string;
  options: (readonly [value: string, words: string])[];
}

function Choice({ name, label, value, all, options }: ChoiceProps) {
  return (
    <label>
      <span className="field-label">{label}</span>
      <select name={name} defaultValue={value ?? ""} className="field-control">
        {all === undefined ? null : <option value="">{all}</option>}
        {options.map(([one, words]) => <option key={one} value={one}>{words}</option>)}
      </select>
    </label>
  );
}
