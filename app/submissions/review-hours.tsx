import { useTranslation } from "react-i18next";
import { type HoursDay, type HoursTable, spanText } from "~/spaces/hours-table";
import type { HoursChange } from "./submission-view";

const dayMinutes = 1440;

/** The week before and after, day beside day; only days that differ are lit. */
export function ReviewHours({ hours }: { hours: HoursChange }) {
  const { t } = useTranslation("moderation");
  return (
    <table className="difference-table review-week">
      <caption>{t("item.hours")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("submissions:difference.was")}</th>
          <th scope="col">{t("submissions:difference.becomes")}</th>
        </tr>
      </thead>
      <tbody>
        {[0, 1, 2, 3, 4, 5, 6].map((day) => {
          const [before, after] = [hours.before?.days[day], hours.after?.days[day]];
          const differs = JSON.stringify(before?.spans) !== JSON.stringify(after?.spans);
          return (
            <tr key={day} className={differs ? "review-day-lit" : undefined}>
              <th scope="row">{t(`spaces:weekday.${day}`)}</th>
              <td data-side={t("submissions:difference.was")}><Day day={before} lit={differs ? "before" : null} /></td>
              <td data-side={t("submissions:difference.becomes")}><Day day={after} lit={differs ? "after" : null} /></td>
            </tr>
          );
        })}
      </tbody>
      <Notes hours={hours} />
    </table>
  );
}

function Day({ day, lit }: { day: HoursDay | undefined; lit: "before" | "after" | null }) {
  const { t } = useTranslation("moderation");
  if (!day) return <span className="text-muted">{t("submissions:difference.none")}</span>;
  const words = day.spans.length === 0 ? t("spaces:hours.shut") : day.spans.map((span) => spanText(span) + (span.toMinute === null ? t("spaces:hours.late") : "")).join(", ");
  return (
    <>
      {lit === null ? words : lit === "before" ? <del>{words}</del> : <ins>{words}</ins>}
      <svg viewBox={`0 0 ${dayMinutes} 1`} preserveAspectRatio="none" className="review-day" aria-hidden="true" focusable="false">
        {day.spans.map(({ fromMinute, toMinute }) => <rect key={fromMinute} x={fromMinute} width={Math.min(toMinute ?? fromMinute + 60, dayMinutes) - fromMinute} height="1" />)}
      </svg>
    </>
  );
}

/** What a grid of one week cannot say. */
function Notes({ hours: { before, after } }: { hours: HoursChange }) {
  const { t } = useTranslation("moderation");
  const note = (table: HoursTable | null) => (table === null ? null : table.byArrangement ? t("spaces:hours.byArrangement") : table.dependsOnDate ? t("spaces:hours.depends") : null);
  if (!note(before) && !note(after)) return null;
  return (
    <tfoot>
      <tr>
        <td />
        <td className="text-muted">{note(before)}</td>
        <td className="text-muted">{note(after)}</td>
      </tr>
    </tfoot>
  );
}
