import { addDays, hanoiTime, mondayOf } from "./hanoi-time";
import type { OpenState } from "./open-state";
import { openStretches, parseHours, type Stretch } from "./parsed-hours.server";
import type { SpaceFacts } from "./space";

const dayMinutes = 1440;
const slotMinutes = 30;

/** Half-hour slots in a week. */
export const slotsPerWeek = (7 * dayMinutes) / slotMinutes;

type Hours = Pick<SpaceFacts, "status" | "operation" | "openingHours">;

/**
 * Whether a space is open at an instant, by Hanoi's clock. Never "open" for a place that is planned, gone,
 * or of which nobody knows whether it still works. Hours that cannot be read count as not recorded;
 * a stretch whose end the record leaves open ("21:00+") is unknown while it may be running.
 */
export function openStateOf(space: Hours, now: Date): OpenState {
  if (space.status === "closed") return { state: "ended" };
  if (space.operation === "planned") return { state: "planned" };
  if (space.operation !== "operating") return { state: "unknown", because: "unchecked" };

  const { date, minute } = hanoiTime(now);
  const stretches = space.openingHours ? openStretches(space.openingHours, date) : null;
  if (!space.openingHours || !stretches) return { state: "unknown", because: "no-hours" };

  const index = stretches.findIndex((stretch) => stretch.to > minute);
  const current = stretches[index];
  if (!current || current.from > minute) return closedBefore(stretches.slice(Math.max(index, 0)), space.openingHours, date, minute);
  if (!current.certain) return { state: "unknown", because: "no-hours" };
  const mayGoOn = stretches[index + 1]?.from === current.to;
  if (mayGoOn || current.to > minute + dayMinutes) return { state: "open", untilMinute: null };
  return { state: "open", untilMinute: current.to % dayMinutes || dayMinutes };
}

function closedBefore(stretches: Stretch[], openingHours: string, today: string, minute: number): OpenState {
  // why: "21:00+" has a certain beginning; "by appointment" has none.
  const beginsSurely = /\d\+/.test(openingHours);
  const next = stretches.find(({ from, certain }) => from > minute && (certain || beginsSurely));
  if (!next || next.from > minute + 7 * dayMinutes) return { state: "closed", opensOn: null, fromMinute: null };
  return { state: "closed", opensOn: addDays(today, Math.floor(next.from / dayMinutes)), fromMinute: next.from % dayMinutes };
}

/**
 * The half-hour slots (0 is Monday 00:00 in Hanoi, 335 is Sunday 23:30) at whose first minute the hours are open,
 * in the week of an instant. So "open now" and the slot of this minute agree wherever hours change on the half-hour,
 * and otherwise from the next slot on. Says nothing of planned or ended places: see `openSlotsOf`.
 */
export function weekSlots(openingHours: string, weekOf: Date): number[] {
  const slots: number[] = [];
  for (const { from, to, certain } of openStretches(openingHours, mondayOf(weekOf)) ?? []) {
    if (!certain) continue;
    const end = Math.min(slotsPerWeek, to / slotMinutes);
    for (let slot = Math.max(0, Math.ceil(from / slotMinutes)); slot < end; slot++) slots.push(slot);
  }
  return slots;
}

/** The slots in which a space counts as open; none for places that are planned, unchecked, gone or without hours. */
export function openSlotsOf(space: Hours, weekOf: Date): number[] {
  if (space.status === "closed" || space.operation !== "operating" || !space.openingHours) return [];
  return weekSlots(space.openingHours, weekOf);
}

/** The slot of the week (0..335) in which an instant falls. */
export function slotOf(instant: Date): number {
  const { weekday, minute } = hanoiTime(instant);
  return weekday * (dayMinutes / slotMinutes) + Math.floor(minute / slotMinutes);
}

/** Whether weeks differ: seasons, months, holidays, "first Monday off". Such spaces are indexed anew each week. */
export function hoursDependOnDate(openingHours: string): boolean {
  try {
    return parseHours(openingHours)?.isWeekStable() === false;
  } catch {
    return false;
  }
}

/** Whether a typed text can be kept as opening hours. */
export function checkOpeningHours(text: string): { ok: true } | { ok: false; reason: "empty" | "too-long" | "unreadable" } {
  if (text.trim() === "") return { ok: false, reason: "empty" };
  if (text.length > 500) return { ok: false, reason: "too-long" };
  return openStretches(text, "2026-01-05") ? { ok: true } : { ok: false, reason: "unreadable" };
}
