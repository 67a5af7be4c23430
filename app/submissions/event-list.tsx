import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import { DifferenceList } from "./difference-list";
import type { EventView } from "./submission-view";
import type { WardNames } from "./value-words";

/** What happened to a proposal, in order, with what was said. */
export function EventList({ events, wards = {} }: { events: EventView[]; wards?: WardNames }) {
  const { t } = useTranslation("submissions");
  const { language } = useLanguage();
  return (
    <ol className="proposal-events">
      {events.map(({ version, move, by, name, reason, note, corrections, at }) => (
        <li key={version}>
          <p><strong>{move === "publish" ? t("owners:move.publish") : t(`move.${move}`)}</strong> · {name ?? t(`by.${by}`)} · <time dateTime={at}>{formatTime(at, language)}</time></p>
          {reason ? <p>{t(`reason.${reason}`)}</p> : null}
          {corrections.length > 0 ? (
            <div className="event-corrections">
              <p>{t("corrected")}</p>
              <DifferenceList differences={corrections} wards={wards} />
            </div>
          ) : null}
          {note ? <p className="proposal-note">{note}</p> : null}
        </li>
      ))}
    </ol>
  );
}
