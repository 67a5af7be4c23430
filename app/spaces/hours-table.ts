/** The hours of one week as a page shows them. Pure shapes; hours-table.server.ts fills them. */
import { formatMinute } from "~/lib/format";

export interface HoursSpan {
  fromMinute: number;
  /** Past 1440 where the night runs into the next day; null where the record leaves the end open. */
  toMinute: number | null;
}

export interface HoursDay {
  /** 0 is Monday. */
  day: number;
  isToday: boolean;
  /** Empty: not open that day. */
  spans: HoursSpan[];
}

export interface HoursTable {
  days: HoursDay[];
  everyDayAlike: boolean;
  /** Open day and night. */
  allDay: boolean;
  /** False where only times are recorded, not for which days. */
  daysGiven: boolean;
  /** Other weeks may differ: seasons, holidays, "first Monday off". */
  dependsOnDate: boolean;
  /** The record names no times, only "by appointment". */
  byArrangement: boolean;
}

/** "08:30–17:00", "20:00–02:00"; a span without a known end reads "21:00–". */
export function spanText(span: HoursSpan): string {
  if (span.toMinute === null) return `${formatMinute(span.fromMinute)}–`;
  return `${formatMinute(span.fromMinute)}–${formatMinute(span.toMinute > 1440 ? span.toMinute - 1440 : span.toMinute)}`;
}
