import { db } from "~/adapters/db.server";
import { type Certificate, certificateState, type CertificateState, type Criteria } from "~/spaces/certificate";
import { toCertificate, toCriteria } from "~/spaces/certificate-row.server";
import { hanoiTime } from "~/spaces/hanoi-time";

/** A certificate as the admins' page lists it. */
export interface ListedCertificate extends Certificate {
  id: string;
  state: CertificateState;
  space: { slug: string; nameVi: string; nameEn: string | null };
}

/** Far more than the City has issued. */
const mostListed = 1000;

/** Every certificate, the latest first, and every version of the criteria, the latest first. */
export async function listCertificates(now: Date): Promise<{ certificates: ListedCertificate[]; criteria: Criteria[] }> {
  const today = hanoiTime(now).date;
  const [rows, sets] = await Promise.all([
    db.certification.findMany({ include: { space: { select: { slug: true, nameVi: true, nameEn: true } } }, orderBy: [{ issuedOn: "desc" }, { id: "asc" }], take: mostListed }),
    db.criteriaSet.findMany({ orderBy: { version: "desc" } }),
  ]);
  const certificates = rows.map(({ space, ...row }) => {
    const certificate = toCertificate(row);
    return { ...certificate, id: row.id, state: certificateState(certificate, today), space };
  });
  return { certificates, criteria: sets.map(toCriteria) };
}
