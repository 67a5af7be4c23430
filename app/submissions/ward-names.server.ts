import { listWards } from "~/places/place.server";
import type { Difference } from "./difference";
import { type WardNames, wardsIn } from "./value-words";

/** The names of the wards that differences speak of, by code. */
export async function wardNamesIn(differences: readonly Difference[]): Promise<WardNames> {
  const codes = new Set(wardsIn(differences));
  if (codes.size === 0) return {};
  const named = (await listWards()).filter(({ code }) => codes.has(code));
  return Object.fromEntries(named.map(({ code, fullNameVi, nameEn }) => [code, { fullNameVi, nameEn }]));
}
