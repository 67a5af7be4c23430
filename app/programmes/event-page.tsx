import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { FactRow } from "~/spaces/fact-row";
import { PageHeading } from "~/ui/page-heading";
import { TileWall } from "~/ui/tile";
import { type Event, phaseOf } from "./event";
import { formatDays } from "./event-when";
import { SourceList } from "./source-list";
import "./programmes.css";

interface EventPageProps {
  event: Event;
  /** The initiative it belongs to, in the reader's language. */
  initiativeName: string | null;
  today: string;
}

/** Everything known of one event. */
export function EventPage({ event, initiativeName, today }: EventPageProps) {
  const { t } = useTranslation("programmes");
  const { language, to } = useLanguage();
  const title = inLanguage(language, event.titleVi, event.titleEn);
  const summary = inLanguage(language, event.summaryVi, event.summaryEn);
  const foreign = (text: { language: string } | null) => (text === null || text.language === language ? undefined : text.language);
  const phase = phaseOf(event, today);
  return (
    <>
      <TileWall field={event.fields[0] ?? "design"} slug={event.slug} columns={14} rows={2} className="programme-cover" />
      <article className="programme-page">
        <p className="text-muted">{t(`kind.${event.kind}`)}</p>
        <PageHeading lang={title && title.language !== language ? title.language : undefined}>{title?.text ?? event.titleVi}</PageHeading>
        {event.status === "scheduled" ? null : <p className="event-banner">{t(`statusNote.${event.status}`)}</p>}
        {summary ? <p className="programme-lede" lang={foreign(summary)}>{summary.text}</p> : null}
        <dl className="fact-list programme-facts">
          <FactRow label={t("fact.when")}>{formatDays(language, event)} <span className="event-mark">{t(`phase.${phase}`)}</span></FactRow>
          {event.timeNoteVi ? <FactRow label={t("fact.timeNote")}><span lang={language === "vi" ? undefined : "vi"}>{event.timeNoteVi}</span></FactRow> : null}
          {event.venues.length > 0 ? <FactRow label={t("fact.where")}><Venues event={event} /></FactRow> : null}
          {event.organisersVi ? <FactRow label={t("fact.organisers")}><span lang={language === "vi" ? undefined : "vi"}>{event.organisersVi}</span></FactRow> : null}
          {event.price ? <FactRow label={t("fact.price")}>{t(`spaces:price.${event.price}`)}</FactRow> : null}
          {event.fields.length > 0 ? <FactRow label={t("fact.fields")}>{event.fields.map((field) => t(`spaces:field.${field}`)).join(", ")}</FactRow> : null}
          {event.initiative && initiativeName ? <FactRow label={t("fact.initiative")}><Link to={to(`/programmes/${event.initiative}`)}>{initiativeName}</Link></FactRow> : null}
        </dl>
        {event.startsOn ? <p className="programme-feed"><a href={`/events.ics?event=${event.slug}&lang=${language}`}>{t("event.calendar")}</a></p> : null}
        <SourceList sources={event.sources} />
        <p className="text-muted">{t("event.collected")}</p>
      </article>
    </>
  );
}

function Venues({ event }: { event: Event }) {
  const { t } = useTranslation("programmes");
  const { language, to } = useLanguage();
  return (
    <ul className="programme-venues">
      {event.venues.map(({ slug, nameVi, nameEn, closed }) => (
        <li key={slug}><Link to={to(`/spaces/${slug}`)}>{inLanguage(language, nameVi, nameEn)?.text ?? nameVi}</Link>{closed ? ` (${t("closedSince")})` : null}</li>
      ))}
    </ul>
  );
}
