/**
 * The terms a picture or a work may be used under: all rights kept, or one of four licences of Creative Commons.
 */

export const licences = ["all-rights-reserved", "cc-by-4.0", "cc-by-sa-4.0", "cc-by-nc-4.0", "cc0"] as const;
export type Licence = (typeof licences)[number];

/** Where the terms are to be read; null where there is nothing to read, because all rights are kept. */
export function licenceUrl(licence: Licence): string | null {
  if (licence === "all-rights-reserved") return null;
  return licence === "cc0" ? "https://creativecommons.org/publicdomain/zero/1.0/" : `https://creativecommons.org/licenses/${licence.slice(3, -4)}/4.0/`;
}
