/**
 * A certificate the City has issued to a space. Being listed here is one thing, being certified another: we repeat the City's record and
 * judge nothing. A certificate is never erased; it runs out, is ended, or is withdrawn, and the page says which.
 */

export const certificateEndings = ["ended", "withdrawn"] as const;
export type CertificateEnding = (typeof certificateEndings)[number];

export const certificateStates = ["valid", "early", "expired", ...certificateEndings] as const;
export type CertificateState = (typeof certificateStates)[number];

/** One certificate; days are YYYY-MM-DD. */
export interface Certificate {
  issuer: string;
  number: string;
  /** The version of the criteria it was issued by; null where that is not known. */
  criteriaVersion: number | null;
  issuedOn: string;
  validUntil: string | null;
  endedOn: string | null;
  ending: CertificateEnding | null;
}

/** What it was issued by, as the City has published it. */
export interface Criteria {
  version: number;
  titleVi: string;
  titleEn: string;
  textVi: string;
  textEn: string;
  /** The address where the City has published it. */
  source: string;
  validFrom: string;
}

/** How a certificate stands on a day in Hanoi; one that ends on a later day is still valid. */
export function certificateState({ issuedOn, validUntil, endedOn, ending }: Certificate, today: string): CertificateState {
  if (ending !== null && endedOn !== null && endedOn <= today) return ending;
  if (issuedOn > today) return "early";
  return validUntil !== null && validUntil < today ? "expired" : "valid";
}
