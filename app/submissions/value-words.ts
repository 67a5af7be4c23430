/** Codes of facts as people read them: kinds, fields, yes and no, the name of a ward. Whatever has no word of its own stays as it is. */
import type { TFunction } from "i18next";
import type { Language } from "~/i18n/i18n";
import type { Difference } from "./difference";

/** Names of wards by code. */
export type WardNames = Record<string, { fullNameVi: string; nameEn: string }>;

/** Where `spaces` holds the words of a fact's codes. */
const wordGroups: Record<string, string> = {
  kinds: "kind", fields: "field", amenities: "amenity", stepFree: "stepFree", price: "price", ownership: "ownership", operation: "operation", status: "status",
};

/** One value of a fact in the reader's language. */
export function wordsOfValue(fact: string, value: string, t: TFunction<"submissions">, language: Language, wards: WardNames): string {
  if (fact === "wardCode") return (language === "vi" ? wards[value]?.fullNameVi : wards[value]?.nameEn) ?? value;
  const group = wordGroups[fact];
  return group === undefined ? value : t(`spaces:${group}.${value}`);
}

/** The codes of wards that differences speak of. */
export function wardsIn(differences: readonly Difference[]): string[] {
  return differences.flatMap((one) => (one.kind === "value" && one.fact === "wardCode" ? [one.before, one.after] : [])).filter((code) => code !== null);
}
