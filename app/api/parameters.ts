/**
 * Parameters that every address of the machine interface shares: the language of texts for people,
 * and the number of spaces in an answer.
 */
import { type Language, languages } from "~/i18n/i18n";

export const defaultLimit = 20;
export const maxLimit = 100;

/** What one parameter says, or the value that makes no sense. */
export type Reading<Value> = { kind: "ok"; value: Value } | { kind: "bad"; value: string };

/** The parameter `lang` where it stands in the address; null where it is absent. */
export function readLanguage(search: URLSearchParams): Reading<Language | null> {
  const given = search.getAll("lang");
  if (given.length === 0) return { kind: "ok", value: null };
  const language = given.length === 1 ? languages.find((one) => one === given[0]) : undefined;
  return language ? { kind: "ok", value: language } : { kind: "bad", value: given.join(",") };
}

/** The parameter `limit`: a whole number from 1 to 100, 20 where it is absent. */
export function readLimit(search: URLSearchParams): Reading<number> {
  const given = search.getAll("limit");
  if (given.length === 0) return { kind: "ok", value: defaultLimit };
  const limit = given.length === 1 && /^[0-9]{1,3}$/.test(given[0] ?? "") ? Number(given[0]) : 0;
  return limit >= 1 && limit <= maxLimit ? { kind: "ok", value: limit } : { kind: "bad", value: given.join(",") };
}

/** The language that an Accept-Language header prefers among ours, Vietnamese where it says nothing (RFC 9110 §12.5.4). */
export function preferredLanguage(acceptLanguage: string | null): Language {
  const wishes = (acceptLanguage ?? "").slice(0, 500).split(",").map((part, place) => {
    const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
    const weight = rest.map((one) => one.trim()).find((one) => one.startsWith("q="))?.slice(2) ?? "1";
    return { language: languages.find((one) => one === tag.trim().split("-")[0]), weight: Number(weight) || 0, place };
  });
  const known = wishes.filter((wish) => wish.language && wish.weight > 0);
  return known.sort((a, b) => b.weight - a.weight || a.place - b.place)[0]?.language ?? "vi";
}
