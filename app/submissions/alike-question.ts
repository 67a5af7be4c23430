/**
 * The question whether the directory knows a place already, asked while somebody types: a name, a telephone, a page, and the pin where
 * there is one. What makes no sense is as if it were not there.
 */
import { hanoiBounds, isInside } from "~/map/geo";

export interface AlikeQuestion {
  nameVi: string;
  phone: string | null;
  website: string | null;
  /** Null while there is no pin. */
  lng: number | null;
  lat: number | null;
}

const shortestName = 3;

/** What an address asks; null where it says too little to find anything by. */
export function readAlike(query: URLSearchParams): AlikeQuestion | null {
  const text = (name: string, most: number) => (query.get(name) ?? "").replace(/[\0\p{Cs}]/gu, "").normalize("NFC").replace(/\s+/gu, " ").trim().slice(0, most);
  const nameVi = text("nameVi", 200);
  const phone = /^\+?[0-9][0-9 ().-]{6,38}$/.test(text("phone", 40)) ? text("phone", 40) : null;
  const site = text("website", 500);
  const website = /\w\.\w/.test(site) ? (/^https?:\/\//i.test(site) ? site : `https://${site}`) : null;
  if (nameVi.length < shortestName && !phone && !website) return null;
  const [lng, lat] = ["lng", "lat"].map((name) => Number(text(name, 40).replace(",", ".") || Number.NaN));
  const point = { lng: lng ?? Number.NaN, lat: lat ?? Number.NaN };
  return { nameVi, phone, website, ...(isInside(point, hanoiBounds) ? point : { lng: null, lat: null }) };
}

/** The same as an address carries it, from the fields of a form; null where it asks nothing. */
export function alikeQuery(fields: { get: (name: string) => unknown }): string | null {
  const query = new URLSearchParams(["nameVi", "phone", "website", "lng", "lat"].flatMap((name) => {
    const value = fields.get(name);
    return typeof value === "string" && value.trim() !== "" ? [[name, value.trim().slice(0, 500)]] : [];
  }));
  return readAlike(query) ? query.toString() : null;
}
