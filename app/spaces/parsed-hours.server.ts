import OpeningHours from "opening_hours";
import { addDays, daysBetween } from "./hanoi-time";

/**
 * Reads OpenStreetMap opening_hours with the reference library, which works in the clock of the process:
 * every date handed to it here is a "wall date", whose local fields show what a clock in Hanoi shows.
 * That is exact in any zone without summer time (the launcher sets one); in a zone that has it,
 * the one hour a year that its clock skips reads as the hour after.
 */

/**
 * A stretch of opening in minutes since the anchor day's midnight in Hanoi (negative on the day before);
 * `certain` is false where the record itself leaves it open ("21:00+", "by appointment").
 */
export interface Stretch {
  from: number;
  to: number;
  certain: boolean;
}

const dayMinutes = 1440;
const maxLength = 500;
const parsed = boundedCache<OpeningHours | null>(2000);
const stretchesByDay = boundedCache<Stretch[] | null>(4000);

// why: without coordinates sunrise and sunset are fixed (06:00, 18:00); with them they come out in the process's zone.
const place = { address: { country_code: "vn", state: "" } } as ConstructorParameters<typeof OpeningHours>[1];

/** The hours in the library's form, or null where the text is not valid. */
export function parseHours(text: string): OpeningHours | null {
  if (text.trim() === "" || text.length > maxLength) return null;
  return parsed.getOr(text, () => {
    try {
      return new OpeningHours(text, place, 0);
    } catch {
      return null;
    }
  });
}

/**
 * The open stretches from the day before an anchor day (YYYY-MM-DD) to eight days after it, in order,
 * joined where they touch, cut at both ends; null where the text cannot be read or evaluated.
 */
export function openStretches(text: string, anchor: string): Stretch[] | null {
  const hours = parseHours(text);
  if (!hours) return null;
  return stretchesByDay.getOr(`${anchor} ${text}`, () => {
    try {
      return joined(hours.getOpenIntervals(wallDate(addDays(anchor, -1)), wallDate(addDays(anchor, 9))), anchor);
    } catch {
      return null;
    }
  });
}

function joined(intervals: ReturnType<OpeningHours["getOpenIntervals"]>, anchor: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [start, end, unknown] of intervals) {
    const stretch = { from: minutesSince(anchor, start), to: minutesSince(anchor, end), certain: !unknown };
    const last = stretches.at(-1);
    if (last && last.to >= stretch.from && last.certain === stretch.certain) last.to = Math.max(last.to, stretch.to);
    else stretches.push(stretch);
  }
  return stretches;
}

function wallDate(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day);
}

function minutesSince(anchor: string, wall: Date): number {
  const date = new Date(Date.UTC(wall.getFullYear(), wall.getMonth(), wall.getDate())).toISOString().slice(0, 10);
  return daysBetween(anchor, date) * dayMinutes + wall.getHours() * 60 + wall.getMinutes();
}

/** Keeps the entries used last; the oldest goes when it is full. */
function boundedCache<T>(maxEntries: number) {
  const entries = new Map<string, T>();
  return {
    getOr(key: string, make: () => T): T {
      const known = entries.has(key);
      const value = known ? (entries.get(key) as T) : make();
      if (known) entries.delete(key);
      else if (entries.size >= maxEntries) entries.delete(entries.keys().next().value ?? "");
      entries.set(key, value);
      return value;
    },
  };
}
