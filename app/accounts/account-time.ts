/**
 * When something happened to an account, as its owner reads it: in Hanoi's time, wherever server and browser stand, so that both
 * draw the same.
 */
import type { Language } from "~/i18n/i18n";
import { formatDate } from "~/lib/format";

const hanoiOffsetMs = 7 * 3_600_000;

/** The day of an instant given as ISO 8601. */
export function formatDay(instant: string, language: Language): string {
  return formatDate(language, hanoiText(instant).slice(0, 10));
}

/** Day and minute of an instant given as ISO 8601. */
export function formatTime(instant: string, language: Language): string {
  return `${hanoiText(instant).slice(11, 16)} ${formatDay(instant, language)}`;
}

function hanoiText(instant: string): string {
  return new Date(Date.parse(instant) + hanoiOffsetMs).toISOString();
}
