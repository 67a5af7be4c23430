import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import type { CaseLine } from "./case-view";

/** How pressing a case is and how long there is left; of a closed one only when it began. */
export function CaseClock({ line: { state, urgency, hoursLeft, dueAt, openedAt } }: { line: Pick<CaseLine, "state" | "urgency" | "hoursLeft" | "dueAt" | "openedAt"> }) {
  const { t } = useTranslation("cases");
  const { language } = useLanguage();
  if (state === "closed") return <p className="cases-clock text-muted">{t("state.closed")} · <time dateTime={openedAt}>{formatTime(openedAt, language)}</time></p>;
  return (
    <p className="cases-clock">
      <span className={`cases-urgency cases-urgency-${urgency}`}>{t(`urgency.${urgency}`)}</span>{" "}
      {hoursLeft < 0 ? <strong className="cases-late">{t("clock.late", { hours: -hoursLeft })}</strong> : <span>{t("clock.left", { hours: hoursLeft })}</span>}{" "}
      <time dateTime={dueAt} className="text-muted">{t("clock.due", { time: formatTime(dueAt, language) })}</time>
    </p>
  );
}
