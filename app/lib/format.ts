/** Dates, times and numbers as readers of each language write them. Pure: the caller passes every instant. */

type Language = "vi" | "en";

/** "2026-11-22" as "22/11/2026" in Vietnamese and "22 November 2026" in English. */
export function formatDate(language: Language, isoDate: string): string {
  const [year = "", month = "", day = ""] = isoDate.slice(0, 10).split("-");
  if (language === "vi") return `${day}/${month}/${year}`;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(Date.UTC(+year, +month - 1, +day));
}

/** Minutes of a day as "19:30"; 1440 is "24:00". */
export function formatMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** A number with the digit grouping of the language: 1.234,5 in Vietnamese, 1,234.5 in English. */
export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(value);
}

/** Metres for people: "350 m", "1,2 km" (Vietnamese comma), "12 km". */
export function formatDistance(language: Language, metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10} m`;
  const kilometres = metres / 1000;
  const digits = kilometres < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: digits }).format(kilometres)} km`;
}
