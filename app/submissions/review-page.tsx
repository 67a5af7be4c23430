import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Notice } from "~/ui/notice";
import { DecisionPanel, type DecisionReply } from "./decision-panel";
import { DifferenceList } from "./difference-list";
import { EventList } from "./event-list";
import { StateMark } from "./own-list";
import { PhotoView } from "./photo-view";
import { ProposalPage } from "./proposal-page";
import { QueueKeys } from "./queue-keys";
import { Age } from "./queue-table";
import { ReviewHours } from "./review-hours";
import { ReviewMap } from "./review-map";
import { ReviewDuplicates, ReviewProposer, ReviewSources } from "./review-aside";
import type { Review } from "./submission-view";
import type { WardNames } from "./value-words";

export interface ReviewPageProps {
  title: string;
  review: Review;
  wards: WardNames;
  reply: DecisionReply | undefined;
  /** The question of the queue the moderator came from, as its address says it. */
  asked: string;
  /** A decision over it has just been taken back. */
  isUndone: boolean;
}

/** One proposal on the moderator's table: what it changes, where, who, what is like it, and the decision. */
export function ReviewPage({ title, review, wards, reply, asked, isUndone }: ReviewPageProps) {
  const { t } = useTranslation("moderation");
  const { to } = useLanguage();
  return (
    <ProposalPage title={title} back={{ to: to(asked ? `/moderation?${asked}` : "/moderation"), words: t("item.back"), shortcut: "q" }} wide>
      {isUndone ? <Notice tone="good">{t("undo.done")}</Notice> : null}
      <p>
        {t(`submissions:kind.${review.kind}`)} · <StateMark state={review.state} />
        {review.state === "pending" ? <> · {t("queue.age")} <Age item={review} /></> : null}
        {review.space?.isPublic ? <> · <Link to={to(`/spaces/${review.space.slug}`)}>{t("item.seeSpace")}</Link> · <Link to={to(`/spaces/${review.space.slug}/history`)}>{t("item.seeHistory")}</Link></> : null}
      </p>
      <div className="review-columns">
        <div>
          {review.note ? (
            <section className="proposal-section" aria-labelledby="note">
              <h2 id="note">{t("item.note")}</h2>
              <p className="proposal-note">{review.note}</p>
            </section>
          ) : null}
          <section className="proposal-section" aria-labelledby="changes">
            <h2 id="changes">{t("item.changes")}</h2>
            {review.kind === "space-photo" ? <PhotoView photo={review.photo} /> : review.differences.length === 0 ? <p className="text-muted">{t("item.noChange")}</p> : <DifferenceList differences={review.differences} wards={wards} />}
            {review.hours ? <ReviewHours hours={review.hours} /> : null}
          </section>
          <DecisionPanel review={review} wards={wards} reply={reply} asked={asked} />
        </div>
        <aside>
          <section className="proposal-section" aria-labelledby="place">
            <h2 id="place">{t("item.map")}</h2>
            <ReviewMap review={review} />
          </section>
          <ReviewDuplicates duplicates={review.duplicates} />
          <ReviewSources facts={review.outcome} />
          <ReviewProposer review={review} />
          <section className="proposal-section" aria-labelledby="events">
            <h2 id="events">{t("item.events")}</h2>
            <EventList events={review.events} wards={wards} />
          </section>
        </aside>
      </div>
      <QueueKeys page="item" />
    </ProposalPage>
  );
}
