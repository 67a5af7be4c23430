import { useTranslation } from "react-i18next";
import { formatMinute } from "~/lib/format";
import { addDays } from "./hanoi-time";
import type { OpenState } from "./open-state";

interface OpenStateTextProps {
  state: OpenState;
  /** Today's date in Hanoi (YYYY-MM-DD), handed down from the loader so that server and browser say the same. */
  today: string;
}

/** Open, closed, unknown, planned or ended, in words first and colour second. */
export function OpenStateText({ state, today }: OpenStateTextProps) {
  const { t } = useTranslation("spaces");
  return <span className={`open-state open-state-${state.state}`}>{wording(state)}</span>;

  function wording(given: OpenState): string {
    switch (given.state) {
      case "open":
        return given.untilMinute === null ? t("open.open") : t("open.openUntil", { time: formatMinute(given.untilMinute) });
      case "closed":
        return given.opensOn === null || given.fromMinute === null
          ? t("open.closed")
          : nextOpening(given.opensOn, formatMinute(given.fromMinute));
      case "unknown":
        return given.because === "no-hours" ? t("open.noHours") : t("open.unchecked");
      case "planned":
        return t("open.planned");
      case "ended":
        return t("open.ended");
    }
  }

  function nextOpening(date: string, time: string): string {
    if (date === today) return t("open.opensToday", { time });
    if (date === addDays(today, 1)) return t("open.opensTomorrow", { time });
    const day = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
    return t("open.opensOn", { time, day });
  }
}
