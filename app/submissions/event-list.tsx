import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import type { EventView } from "./submission-view";

/** What happened to a proposal, in order, with what was said. */
export function EventList({ events }: { events: EventView[] }) {
  const { t } = useTranslation("submissions");
  const { language } = useLanguage();
  return (
    <ol className="proposal-events">
      {events.map(({ version, move, by, name, reason, note, at }) => (
        <li key={version}>
          <p><strong>{move === "publish" ? t("owners:move.publish") : t(`move.${move}`)}</strong> · {name ?? t(`by.${by}`)} · <time dateTime={at}>{formatTime(at, language)}</time></p>
          {reason ? <p>{t(`reason.${reason}`)}</p> : null}
          {note ? <p className="proposal-note">{note}</p> : null}
        </li>
      ))}
    </ol>
  );
}
