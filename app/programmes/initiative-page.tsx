import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDate } from "~/lib/format";
import { frameOfPoints, phoneFit } from "~/map/frame";
import { SketchMap } from "~/map/sketch-map";
import type { SpaceCard as Card } from "~/search/view";
import { leadingField } from "~/spaces/space";
import { SpaceCard } from "~/spaces/space-card";
import { PageHeading } from "~/ui/page-heading";
import { EditionList } from "./edition-list";
import type { EventCard } from "./event";
import { EventList } from "./event-card";
import { formatWhen } from "./event-when";
import type { Initiative } from "./initiative";
import { SourceList } from "./source-list";
import "./programmes.css";

interface InitiativePageProps {
  initiative: Initiative;
  spaces: Card[];
  events: readonly EventCard[];
  today: string;
}

/** What is known of one initiative: its facts, editions, places and events. */
export function InitiativePage({ initiative, spaces, events, today }: InitiativePageProps) {
  const { t } = useTranslation("programmes");
  const { language, to } = useLanguage();
  const isVi = language === "vi";
  return (
    <article className="programme-page">
      <p><Link to={to("/programmes")}>{t("title")}</Link> · {t(`level.${initiative.level}`)}</p>
      <PageHeading>{isVi ? initiative.nameVi : initiative.nameEn}</PageHeading>
      <p className="programme-lede">{isVi ? initiative.summaryVi : initiative.summaryEn}</p>
      <p className="event-banner">{t(`progress.${initiative.status}`)}</p>
      {initiative.organisers.length > 0 ? <p>{t("organisers")} <span lang={isVi ? undefined : "vi"}>{initiative.organisers.join(", ")}</span></p> : null}
      {initiative.website ? <p><a href={initiative.website} rel="noopener noreferrer">{t("website")}</a></p> : null}
      {initiative.facts.length > 0 ? (
        <section aria-labelledby="facts">
          <h2 id="facts">{t("facts")}</h2>
          <ol className="programme-facts-list">
            {initiative.facts.map(({ when, vi, en, sources }) => (
              <li key={when + en}><strong>{formatWhen(language, when)}</strong><div><p>{isVi ? vi : en}</p><SourceList sources={sources} /></div></li>
            ))}
          </ol>
        </section>
      ) : null}
      {initiative.editions.length > 0 ? <EditionList editions={initiative.editions} spaces={spaces} /> : null}
      {spaces.length > 0 ? <Places spaces={spaces} today={today} /> : null}
      {events.length > 0 ? (
        <section aria-labelledby="events">
          <h2 id="events">{t("eventsOf")}</h2>
          <EventList events={events} today={today} />
          {initiative.eventCount > events.length ? <p><Link to={to(`/events?when=past&initiative=${initiative.slug}`)}>{t("allEvents", { count: initiative.eventCount })}</Link></p> : null}
        </section>
      ) : null}
      <SourceList sources={initiative.sources} />
      <p className="text-muted">{t("updatedOn", { date: formatDate(language, initiative.updatedOn) })}</p>
    </article>
  );
}

function Places({ spaces, today }: { spaces: Card[]; today: string }) {
  const { t } = useTranslation("programmes");
  const { to } = useLanguage();
  const marks = spaces.flatMap((space) => (space.kinds[0] ? [{ lng: space.lng, lat: space.lat, count: 1, field: leadingField(space), space: { slug: space.slug, nameVi: space.nameVi, nameEn: space.nameEn, kind: space.kinds[0] } }] : []));
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t("places")}</h2>
      <div className="programme-places">
        <SketchMap frame={frameOfPoints(spaces, phoneFit)} marks={marks} pathOfBubble={() => to("/spaces")} className="programme-map" />
        <ul>{spaces.map((space) => <li key={space.slug}><SpaceCard space={space} today={today} /></li>)}</ul>
      </div>
    </section>
  );
}
