import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { DecisionUndo } from "./decision-undo";
import { ProposalPage } from "./proposal-page";
import { type BulkReply, QueueBulk, QueueResults } from "./queue-bulk";
import { QueueFilter } from "./queue-filter";
import { QueueKeys } from "./queue-keys";
import { fromStart, type QueuePlace, type QueueQuestion, writeQueueQuestion } from "./queue-question";
import { QueueSums } from "./queue-sums";
import type { JustDecided, Queue } from "./submission-view";

interface QueuePageProps {
  title: string;
  queue: Queue;
  question: QueueQuestion;
  decided: JustDecided | null;
  reply: BulkReply | undefined;
}

/** What waits, longest first, with its clock: narrowed, decided over one by one or several at once. */
export function QueuePage({ title, queue, question, decided, reply }: QueuePageProps) {
  const { t } = useTranslation("moderation");
  const { to } = useLanguage();
  const isPending = question.state === "pending";
  return (
    <ProposalPage title={title} wide>
      {reply ? <QueueResults reply={reply} /> : decided ? <DecisionUndo decided={decided} asked={writeQueueQuestion(question)} /> : null}
      <QueueSums counts={queue.counts} targetHours={queue.targetHours} />
      <p><Link to={to("/moderation/reports")}>{t("queue.reports")}</Link></p>
      <QueueFilter question={question} queue={queue} />
      {isPending && queue.matching < queue.counts.pending ? <p className="queue-sums">{t("queue.matching", { count: queue.matching })}</p> : null}
      {queue.items.length === 0 ? <p className="text-muted">{t("queue.empty")}</p> : <QueueBulk queue={queue} question={question} reply={reply} />}
      <Pages queue={queue} question={question} />
      <QueueKeys page="queue" />
    </ProposalPage>
  );
}

function Pages({ queue: { previous, next }, question }: { queue: Queue; question: QueueQuestion }) {
  const { t } = useTranslation("moderation");
  const { to } = useLanguage();
  if (!previous && !next) return null;
  const pathOf = (place: { before: QueuePlace } | { after: QueuePlace }) => to(`/moderation?${writeQueueQuestion({ ...fromStart(question), ...place })}`);
  return (
    <nav className="proposal-buttons" aria-label={t("queue.pages")}>
      {previous ? <Link to={pathOf({ before: previous })} className="button">{t("queue.newer")}</Link> : null}
      {next ? <Link to={pathOf({ after: next })} className="button">{t("queue.older")}</Link> : null}
    </nav>
  );
}
