import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { StateMark } from "./own-list";
import { ProposalPage } from "./proposal-page";
import { type SubmissionKind, type SubmissionState, submissionKinds, submissionStates, targetHours } from "./submission";
import type { Queue, QueueItem } from "./submission-view";

interface QueuePageProps {
  title: string;
  queue: Queue;
  state: SubmissionState;
  kind: SubmissionKind | null;
  decided: boolean;
}

/** What waits, longest first, with its clock. */
export function QueuePage({ title, queue, state, kind, decided }: QueuePageProps) {
  const { t } = useTranslation("moderation");
  const { to } = useLanguage();
  const { waiting, late, items, page, pageCount } = queue;
  const pathOf = (number: number) => to(`/moderation?${new URLSearchParams({ state, ...(kind ? { kind } : {}), page: String(number) })}`);
  return (
    <ProposalPage title={title} wide>
      {decided ? <Notice tone="good">{t("queue.decided")}</Notice> : null}
      <p className="queue-sums">
        {t("queue.waiting", { new: waiting["space-new"], edit: waiting["space-edit"], closed: waiting["space-closed"] })}{" "}
        {late > 0 ? <strong className="queue-late">{t("queue.late", { count: late, hours: targetHours })}</strong> : t("queue.onTime", { hours: targetHours })}
      </p>
      <p><Link to={to("/moderation/reports")}>{t("touch:moderation.title")}</Link></p>
      <form method="get" action={to("/moderation")} className="queue-filter">
        <label>
          <span className="field-label">{t("queue.state")}</span>
          <select name="state" defaultValue={state} className="field-control">
            {submissionStates.map((one) => <option key={one} value={one}>{t(`submissions:state.${one}`)}</option>)}
          </select>
        </label>
        <label>
          <span className="field-label">{t("queue.kind")}</span>
          <select name="kind" defaultValue={kind ?? ""} className="field-control">
            <option value="">{t("queue.allKinds")}</option>
            {submissionKinds.map((one) => <option key={one} value={one}>{t(`submissions:kind.${one}`)}</option>)}
          </select>
        </label>
        <Button type="submit">{t("queue.show")}</Button>
      </form>
      {items.length === 0 ? <p className="text-muted">{t("queue.empty")}</p> : <QueueTable items={items} />}
      {pageCount > 1 ? (
        <nav className="proposal-buttons" aria-label={t("queue.pageOf", { page, count: pageCount })}>
          {page > 1 ? <Link to={pathOf(page - 1)} className="button">{t("queue.newer")}</Link> : null}
          <span>{t("queue.pageOf", { page, count: pageCount })}</span>
          {page < pageCount ? <Link to={pathOf(page + 1)} className="button">{t("queue.older")}</Link> : null}
        </nav>
      ) : null}
    </ProposalPage>
  );
}

function QueueTable({ items }: { items: QueueItem[] }) {
  const { t } = useTranslation("moderation");
  const { language, to } = useLanguage();
  return (
    <table className="queue-table">
      <thead>
        <tr>
          <th scope="col">{t("queue.place")}</th>
          <th scope="col">{t("queue.kind")}</th>
          <th scope="col">{t("queue.age")}</th>
          <th scope="col">{t("queue.holder")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link to={to(`/moderation/${item.id}`)}>{inLanguage(language, item.nameVi, item.nameEn)?.text}</Link>
              {item.isOwn ? <span className="text-muted"> · {t("queue.own")}</span> : null}
              <p className="text-muted">{item.addressVi}</p>
            </th>
            <td>{t(`submissions:kind.${item.kind}`)}</td>
            <td>{item.state === "pending" ? <Age item={item} /> : <StateMark state={item.state} />}</td>
            <td>{item.claim ? (item.claim.isMine ? t("queue.you") : item.claim.name) : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How long it has waited: hours for two days, then days. */
export function Age({ item: { ageHours } }: { item: Pick<QueueItem, "ageHours"> }) {
  const { t } = useTranslation("moderation");
  const words = ageHours < 48 ? t("queue.hours", { hours: ageHours }) : t("queue.days", { days: Math.floor(ageHours / 24) });
  return ageHours < targetHours ? <>{words}</> : <strong className="queue-late">{words} · {t("queue.isLate")}</strong>;
}
