import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { StateMark } from "./own-list";
import { type QueueQuestion, writeQueueQuestion } from "./queue-question";
import type { Queue, QueueItem } from "./submission-view";

interface QueueTableProps {
  queue: Queue;
  question: QueueQuestion;
  /** Whether several can be ticked and decided over at once. */
  canPick: boolean;
}

/** A page of the queue, a line an item. */
export function QueueTable({ queue: { items }, question, canPick }: QueueTableProps) {
  const { t } = useTranslation("moderation");
  const asked = writeQueueQuestion(question);
  return (
    <table className={canPick ? "queue-table queue-table-pick" : "queue-table"}>
      <thead>
        <tr>
          {canPick ? <th scope="col" className="queue-pick"><span className="sr-only">{t("bulk.pick")}</span></th> : null}
          <th scope="col">{t("queue.place")}</th>
          <th scope="col">{t("queue.kind")}</th>
          <th scope="col">{t("queue.from")}</th>
          <th scope="col">{t(question.state === "pending" ? "queue.age" : "queue.state")}</th>
          <th scope="col">{t("queue.holder")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => <Line key={item.id} item={item} asked={asked} canPick={canPick} />)}
      </tbody>
    </table>
  );
}

function Line({ item, asked, canPick }: { item: QueueItem; asked: string; canPick: boolean }) {
  const { t } = useTranslation("moderation");
  const { language, to } = useLanguage();
  const name = inLanguage(language, item.nameVi, item.nameEn)?.text ?? "";
  const isOthers = item.claim !== null && !item.claim.isMine;
  return (
    <tr data-key-row>
      {canPick ? (
        <td className="queue-pick">
          <label className="queue-box">
            <input type="checkbox" name="item" value={`${item.id}:${item.version}`} disabled={item.isOwn || isOthers} />
            <span className="sr-only">{t("bulk.pickOne", { name })}</span>
          </label>
        </td>
      ) : null}
      <th scope="row">
        <Link to={to(`/moderation/${item.id}${asked ? `?${asked}` : ""}`)}>{name}</Link>
        {item.isOwn ? <span className="text-muted"> · {t("queue.own")}</span> : null}
        <p className="text-muted">{item.addressVi}</p>
      </th>
      <td data-side={t("queue.kind")}>{t(`submissions:kind.${item.kind}`)}</td>
      <td data-side={t("queue.from")}>{t(`queue.proposer.${item.from}`)}</td>
      <td data-side={t("queue.age")}>{item.state === "pending" ? <Age item={item} /> : <StateMark state={item.state} />}</td>
      <td data-side={t("queue.holder")}>{item.claim ? (item.claim.isMine ? t("queue.you") : item.claim.name) : null}</td>
    </tr>
  );
}

/** How long it has waited: hours for two days, then days. */
export function Age({ item: { ageHours, isLate } }: { item: Pick<QueueItem, "ageHours" | "isLate"> }) {
  const { t } = useTranslation("moderation");
  const words = ageHours < 48 ? t("queue.hours", { hours: ageHours }) : t("queue.days", { days: Math.floor(ageHours / 24) });
  return isLate ? <strong className="queue-late">{words} · {t("queue.isLate")}</strong> : <>{words}</>;
}
