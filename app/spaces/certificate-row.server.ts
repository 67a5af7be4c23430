import type { Prisma } from "@prisma/client";
import type { Certificate, CertificateEnding, Criteria } from "./certificate";

/** A certificate of a row; the database's own checks vouch for its vocabulary. */
export function toCertificate({ issuer, number, criteriaVersion, issuedOn, validUntil, endedOn, ending }: Prisma.CertificationGetPayload<object>): Certificate {
  return { issuer, number, criteriaVersion, issuedOn: dayOf(issuedOn), validUntil: validUntil && dayOf(validUntil), endedOn: endedOn && dayOf(endedOn), ending: ending as CertificateEnding | null };
}

/** One version of the criteria of a row. */
export function toCriteria({ version, titleVi, titleEn, textVi, textEn, source, validFrom }: Prisma.CriteriaSetGetPayload<object>): Criteria {
  return { version, titleVi, titleEn, textVi, textEn, source, validFrom: dayOf(validFrom) };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
