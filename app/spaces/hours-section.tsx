import { useTranslation } from "react-i18next";
import { type HoursDay, type HoursTable, spanText } from "./hours-table";
import { OpenStateText } from "./open-state-text";
import { isUnconfirmed, type SpacePageData } from "./space-page-data";

/** Open or not, the hours of this week, and on whose word. */
export function HoursSection({ data }: { data: SpacePageData }) {
  const { t } = useTranslation("spaces");
  const { space, hours, openState, today } = data;
  const source = space.openingHoursSource === "general-knowledge" ? t("hours.generalKnowledge") : space.openingHoursSource;
  const isUsual = isUnconfirmed(space, "openingHours") || hours?.daysGiven === false;
  return (
    <>
      <p className="space-open">
        <OpenStateText state={openState} today={today} />
      </p>
      {hours ? <Week hours={hours} /> : null}
      {hours && source ? <p className="fact-note">{t(isUsual ? "hours.usual" : "hours.from", { source })}</p> : null}
      {hours?.dependsOnDate ? <p className="fact-note">{t("hours.depends")}</p> : null}
      {hours && !hours.allDay ? <p className="fact-note">{t("hours.holidays")}</p> : null}
    </>
  );
}

function Week({ hours }: { hours: HoursTable }) {
  const { t } = useTranslation("spaces");
  if (hours.allDay) return <p>{t("hours.always")}</p>;
  if (hours.byArrangement) return <p>{t("hours.byArrangement")}</p>;
  if (hours.everyDayAlike) {
    return (
      <p>
        {t(hours.daysGiven ? "hours.everyDay" : "hours.someDays")}: <DaySpans day={hours.days[0]} />
      </p>
    );
  }
  return (
    <table className="hours-table">
      <caption className="sr-only">{t("hours.caption")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("hours.day")}</th>
          <th scope="col">{t("hours.time")}</th>
        </tr>
      </thead>
      <tbody>
        {hours.days.map((day) => (
          <tr key={day.day} className={day.isToday ? "hours-today" : undefined}>
            <th scope="row">
              {t(`weekday.${day.day}`)}
              {day.isToday ? <span className="hours-today-word"> · {t("hours.today")}</span> : null}
            </th>
            <td>
              <DaySpans day={day} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DaySpans({ day }: { day: HoursDay | undefined }) {
  const { t } = useTranslation("spaces");
  if (!day || day.spans.length === 0) return <span className="text-muted">{t("hours.shut")}</span>;
  const [first] = day.spans;
  if (first?.fromMinute === 0 && first.toMinute === 1440) return <>{t("hours.allDay")}</>;
  return <>{day.spans.map((span) => spanText(span) + (span.toMinute === null ? t("hours.late") : "")).join(", ")}</>;
}
