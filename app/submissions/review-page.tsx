import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import { DecisionPanel, type DecisionReply } from "./decision-panel";
import { DifferenceList } from "./difference-list";
import { DuplicateLine } from "./duplicate-choice";
import { EventList } from "./event-list";
import { StateMark } from "./own-list";
import { PhotoView } from "./photo-view";
import { ProposalPage } from "./proposal-page";
import { Age } from "./queue-page";
import { ReviewMap } from "./review-map";
import type { Review } from "./submission-view";
import type { WardNames } from "./value-words";

interface ReviewPageProps {
  title: string;
  review: Review;
  wards: WardNames;
  reply: DecisionReply | undefined;
}

/** One proposal on the moderator's table: what it changes, where, who, what is like it, and the decision. */
export function ReviewPage({ title, review, wards, reply }: ReviewPageProps) {
  const { t } = useTranslation("moderation");
  const { to } = useLanguage();
  return (
    <ProposalPage title={title} back={{ to: to("/moderation"), words: t("item.back") }} wide>
      <p>
        {t(`submissions:kind.${review.kind}`)} · <StateMark state={review.state} />
        {review.state === "pending" ? <> · {t("queue.age")} <Age item={review} /></> : null}
        {review.space?.isPublic ? <> · <Link to={to(`/spaces/${review.space.slug}`)}>{t("item.seeSpace")}</Link> · <Link to={to(`/spaces/${review.space.slug}/history`)}>{t("item.seeHistory")}</Link></> : null}
      </p>
      <div className="review-columns">
        <div>
          <section className="proposal-section" aria-labelledby="changes">
            <h2 id="changes">{t("item.changes")}</h2>
            {review.kind === "space-photo" ? <PhotoView photo={review.photo} /> : review.differences.length === 0 ? <p className="text-muted">{t("item.noChange")}</p> : <DifferenceList differences={review.differences} wards={wards} />}
          </section>
          <DecisionPanel review={review} wards={wards} reply={reply} />
        </div>
        <aside>
          <section className="proposal-section" aria-labelledby="place">
            <h2 id="place">{t("item.map")}</h2>
            <ReviewMap review={review} />
          </section>
          <Duplicates review={review} />
          <Proposer review={review} />
          <section className="proposal-section" aria-labelledby="events">
            <h2 id="events">{t("item.events")}</h2>
            <EventList events={review.events} />
          </section>
        </aside>
      </div>
    </ProposalPage>
  );
}

function Duplicates({ review: { duplicates } }: { review: Review }) {
  const { t } = useTranslation("moderation");
  return (
    <section className="proposal-section" aria-labelledby="alike">
      <h2 id="alike">{t("item.duplicates")}</h2>
      {duplicates.length === 0 ? <p className="text-muted">{t("item.noDuplicates")}</p> : null}
      <ul>{duplicates.map((space) => <li key={space.id}><DuplicateLine space={space} /></li>)}</ul>
    </section>
  );
}

function Proposer({ review: { proposer } }: { review: Review }) {
  const { t } = useTranslation("moderation");
  const { language } = useLanguage();
  return (
    <section className="proposal-section" aria-labelledby="proposer">
      <h2 id="proposer">{t("item.proposer")}</h2>
      <p>{proposer.isVisitor ? t("photo:visitor") : proposer.name ?? t("item.gone")}{proposer.since ? ` · ${t("item.since", { date: formatDay(proposer.since, language) })}` : null}</p>
      <p className="text-muted">
        {t("item.counts", { approved: proposer.counts.approved, rejected: proposer.counts.rejected, pending: proposer.counts.pending, withdrawn: proposer.counts.withdrawn })}
      </p>
    </section>
  );
}
