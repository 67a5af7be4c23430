/** How an open state reads: a key of the "spaces" section with its values. Pure: the caller passes today. */
import { formatMinute } from "~/lib/format";
import { addDays, daysBetween } from "./hanoi-time";
import type { OpenState } from "./open-state";

export interface OpenLabel {
  /** With section: "spaces:open.openUntil". */
  key: string;
  values: { time?: string; day?: number };
  tone: "open" | "closed" | "unknown";
}

/** The words for an open state; `today` is the date in Hanoi (YYYY-MM-DD). Use as `t(label.key, label.values)`. */
export function openLabel(state: OpenState, today: string): OpenLabel {
  switch (state.state) {
    case "open":
      if (state.untilMinute === null) return { key: "spaces:open.open", values: {}, tone: "open" };
      return { key: "spaces:open.openUntil", values: { time: formatMinute(state.untilMinute) }, tone: "open" };
    case "closed":
      return closedLabel(state.opensOn, state.fromMinute, today);
    case "unknown":
      return { key: state.because === "no-hours" ? "spaces:open.noHours" : "spaces:open.unchecked", values: {}, tone: "unknown" };
    case "planned":
      return { key: "spaces:open.planned", values: {}, tone: "unknown" };
    case "ended":
      return { key: "spaces:open.ended", values: {}, tone: "closed" };
  }
}

function closedLabel(opensOn: string | null, fromMinute: number | null, today: string): OpenLabel {
  if (opensOn === null || fromMinute === null) return { key: "spaces:open.closed", values: {}, tone: "closed" };
  const time = formatMinute(fromMinute);
  if (opensOn === today) return { key: "spaces:open.opensToday", values: { time }, tone: "closed" };
  if (opensOn === addDays(today, 1)) return { key: "spaces:open.opensTomorrow", values: { time }, tone: "closed" };
  // why: 5 January 1970 is a Monday, day 0 of our week.
  const day = (((daysBetween("1970-01-05", opensOn) % 7) + 7) % 7);
  return { key: "spaces:open.opensOn", values: { time, day }, tone: "closed" };
}
