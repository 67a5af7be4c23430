import { hanoiTime, mondayOf } from "./hanoi-time";
import { hoursDependOnDate } from "./hours.server";
import type { HoursDay, HoursTable } from "./hours-table";
import { openStretches, type Stretch } from "./parsed-hours.server";

const dayMinutes = 1440;
const nightEnds = 6 * 60;

/**
 * The hours of the week of an instant, Monday first, as people read them: a night that ends before 06:00 stands whole
 * with the day it began ("Fri 20:00 to 02:00"), longer stretches are cut at midnight. Null where the text cannot be read.
 */
export function weekTable(openingHours: string, now: Date): HoursTable | null {
  const stretches = openStretches(openingHours, mondayOf(now));
  if (!stretches) return null;
  const today = hanoiTime(now).weekday;
  const days: HoursDay[] = Array.from({ length: 7 }, (_, day) => ({ day, isToday: day === today, spans: [] }));
  for (const stretch of stretches) {
    for (const piece of cutAtMidnight(stretch)) {
      const day = Math.floor(piece.from / dayMinutes);
      const from = piece.from - day * dayMinutes;
      days[day]?.spans.push({ fromMinute: from, toMinute: piece.certain ? (piece.to - day * dayMinutes) : null });
    }
  }
  const first = JSON.stringify(days[0]?.spans);
  return {
    days,
    everyDayAlike: days.every((day) => JSON.stringify(day.spans) === first),
    allDay: days.every((day) => day.spans.length === 1 && day.spans[0]?.fromMinute === 0 && day.spans[0].toMinute === dayMinutes),
    daysGiven: /24\/7|\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b/.test(openingHours),
    dependsOnDate: hoursDependOnDate(openingHours),
    byArrangement: stretches.length > 0 && stretches.every((stretch) => !stretch.certain) && !/\d/.test(openingHours),
  };
}

function cutAtMidnight(stretch: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  let { from } = stretch;
  while (from < stretch.to) {
    const midnight = (Math.floor(from / dayMinutes) + 1) * dayMinutes;
    const isOneNight = (!stretch.certain || stretch.to <= midnight + nightEnds) && stretch.to - from < dayMinutes;
    const to = isOneNight ? stretch.to : Math.min(midnight, stretch.to);
    pieces.push({ ...stretch, from, to });
    from = to;
  }
  return pieces;
}
