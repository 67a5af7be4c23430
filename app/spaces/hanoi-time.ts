/**
 * The wall clock of Hanoi. Vietnam keeps UTC+7 all year and has no summer time, so days, minutes
 * and weekdays follow from an instant by arithmetic alone, whatever zone the machine is set to.
 */

const offsetMinutes = 7 * 60;
const dayMs = 86_400_000;

export interface HanoiTime {
  /** YYYY-MM-DD */
  date: string;
  /** 0 to 1439 */
  minute: number;
  /** 0 is Monday. */
  weekday: number;
}

/** What clock and calendar in Hanoi show at an instant. */
export function hanoiTime(instant: Date): HanoiTime {
  const shifted = new Date(instant.getTime() + offsetMinutes * 60_000);
  return {
    date: shifted.toISOString().slice(0, 10),
    minute: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
    weekday: (shifted.getUTCDay() + 6) % 7,
  };
}

/** The instant at which Hanoi's clock shows a date (YYYY-MM-DD) and minute of the day. */
export function instantOfHanoi(date: string, minute: number): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) + (minute - offsetMinutes) * 60_000);
}

/** The date some days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The Monday of the Hanoi week in which an instant falls. */
export function mondayOf(instant: Date): string {
  const { date, weekday } = hanoiTime(instant);
  return addDays(date, -weekday);
}

/** The date some calendar months later; a month too short for the day ends on its last. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
