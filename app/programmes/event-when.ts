/** The days of an event for people. */
import type { Language } from "~/i18n/i18n";
import { formatDate } from "~/lib/format";
import type { EventDays } from "./event";

/** "10/1/2026 – 11/1/2026", one day alone, or the year where no day is known; an unknown side stays open. */
export function formatDays(language: Language, { startsOn, endsOn, year }: EventDays): string {
  if (startsOn === null && endsOn === null) return String(year);
  if (startsOn === endsOn && startsOn !== null) return formatDate(language, startsOn);
  return [startsOn, endsOn].map((day) => (day === null ? "?" : formatDate(language, day))).join(" – ");
}

/** A day, month or year as exact as the source has it: "2023-11-18", "2023-11" or any other words as they are. */
export function formatWhen(language: Language, when: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(when)) return formatDate(language, when);
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(when) ?? [];
  if (year === undefined || month === undefined) return when.replace("-", "–");
  if (language === "vi") return `${Number(month)}/${year}`;
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(Date.UTC(Number(year), Number(month) - 1, 1));
}
