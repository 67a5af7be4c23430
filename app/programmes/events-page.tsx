import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { Notices } from "~/search/notices";
import { Pagination } from "~/search/pagination";
import type { Dropped } from "~/search/query-values";
import { creativeFields } from "~/spaces/space";
import { Button } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { eventKinds } from "./event";
import { EventList } from "./event-card";
import { type EventQuery, eventsPath, eventTimes } from "./event-query";
import type { EventsView } from "./event.server";
import "./programmes.css";

interface EventsPageProps {
  query: EventQuery;
  dropped: Dropped[];
  view: EventsView;
  today: string;
  /** Slugs and names of the initiatives, in the reader's language. */
  initiatives: { slug: string; name: string }[];
  /** The name of the space asked for. */
  spaceName: string | null;
}

/** What happens: on and to come, or past, narrowed by words, kind, field and initiative; one form, without script too. */
export function EventsPage({ query, dropped, view, today, initiatives, spaceName }: EventsPageProps) {
  const { t } = useTranslation("programmes");
  const { language, to } = useLanguage();
  const feed = eventsPath("/events.ics", { ...query, time: "coming", page: 1 });
  return (
    <div className="programme-page">
      <PageHeading>{spaceName ? t("events.at", { name: spaceName }) : t("events.title")}</PageHeading>
      <nav className="event-times" aria-label={t("events.times")}>
        {eventTimes.map((time) => (
          <Link key={time} to={to(eventsPath("/events", { ...query, time, page: 1 }))} aria-current={time === query.time ? "page" : undefined}>{t(`time.${time}`)}</Link>
        ))}
      </nav>
      <Notices dropped={dropped} isDegraded={false} />
      <EventFilters query={query} initiatives={initiatives} />
      <p role="status" className="event-count">{t("events.count", { count: view.total, formatted: formatNumber(language, view.total) })}</p>
      {view.total === 0 ? <NothingFound query={query} /> : <EventList events={view.events} today={today} heading="h2" />}
      <Pagination page={view.page} pageCount={view.pageCount} pathOf={(page) => to(eventsPath("/events", { ...query, page }))} />
      <p className="programme-feed"><a href={feed}>{t("events.feed")}</a></p>
    </div>
  );
}

function NothingFound({ query }: { query: EventQuery }) {
  const { t } = useTranslation("programmes");
  const { to } = useLanguage();
  const other = query.time === "coming" ? "past" : "coming";
  return (
    <div className="event-nothing">
      <p>{t(`events.none.${query.time}`)}</p>
      <p><Link to={to(eventsPath("/events", { ...query, time: other, page: 1 }))}>{t(`events.see.${other}`)}</Link></p>
    </div>
  );
}

function EventFilters({ query, initiatives }: Pick<EventsPageProps, "query" | "initiatives">) {
  const { t } = useTranslation("programmes");
  const { to } = useLanguage();
  const select = (name: string, chosen: string | undefined, choices: readonly (readonly [string, string])[]) => (
    <label className="field">
      <span>{t(`filter.${name}`)}</span>
      <select name={name} defaultValue={chosen ?? ""} className="field-control">
        <option value="">{t("filter.all")}</option>
        {choices.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
      </select>
    </label>
  );
  return (
    <Form action={to("/events")} role="search" className="event-filters" key={eventsPath("/events", query)}>
      {query.time === "past" ? <input type="hidden" name="when" value="past" /> : null}
      {query.space ? <input type="hidden" name="space" value={query.space} /> : null}
      <label className="field event-filter-words">
        <span>{t("filter.q")}</span>
        <input type="search" name="q" defaultValue={query.words} className="field-control" maxLength={200} />
      </label>
      {select("kind", query.kinds[0], eventKinds.map((kind) => [kind, t(`kind.${kind}`)] as const))}
      {select("field", query.fields[0], creativeFields.map((field) => [field, t(`spaces:field.${field}`)] as const))}
      {select("initiative", query.initiative ?? undefined, initiatives.map(({ slug, name }) => [slug, name] as const))}
      <Button type="submit">{t("filter.search")}</Button>
    </Form>
  );
}
