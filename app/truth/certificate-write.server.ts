import { recordAudit } from "~/accounts/audit.server";
import { can, type Role } from "~/accounts/can";
import { db } from "~/adapters/db.server";
import { hanoiTime } from "~/spaces/hanoi-time";
import type { CertificateForm, CriteriaForm, EndingForm } from "./certificate-form";

interface Admin {
  id: string;
  role: Role;
}

type NotAllowed = { kind: "notAllowed" };

/** Copies a certificate that the City has issued; "taken" where that issuer has one of that number already. */
export async function addCertificate(admin: Admin, { space: slug, issuer, number, criteria, issuedOn, validUntil }: CertificateForm): Promise<{ kind: "added" | "noSpace" | "noCriteria" | "taken" } | NotAllowed> {
  if (!can(admin.role, "certify")) return { kind: "notAllowed" };
  return db.$transaction(async (tx) => {
    const space = await tx.space.findFirst({ where: { OR: [{ slug }, { formerSlugs: { some: { slug } } }], status: { not: "hidden" } }, select: { id: true } });
    if (!space) return { kind: "noSpace" };
    if (criteria !== null && (await tx.criteriaSet.count({ where: { version: criteria } })) === 0) return { kind: "noCriteria" };
    const facts = { spaceId: space.id, issuer, number, criteriaVersion: criteria, issuedOn: new Date(issuedOn), validUntil: validUntil === null ? null : new Date(validUntil) };
    const [added] = await tx.certification.createManyAndReturn({ data: [facts], skipDuplicates: true, select: { id: true } });
    if (!added) return { kind: "taken" };
    await recordAudit(tx, { actor: admin.id, action: "certificate.add", subjectType: "certificate", subjectId: added.id, detail: { space: space.id, criteria } });
    return { kind: "added" };
  });
}

/** Ends or withdraws a certificate as of today; "over" where it had ended before. */
export async function endCertificate(admin: Admin, { certificate: id, ending }: EndingForm, now: Date): Promise<{ kind: "ended" | "over" } | NotAllowed> {
  if (!can(admin.role, "certify")) return { kind: "notAllowed" };
  return db.$transaction(async (tx) => {
    const { count } = await tx.certification.updateMany({ where: { id, ending: null }, data: { ending, endedOn: new Date(hanoiTime(now).date) } });
    if (count === 0) return { kind: "over" };
    await recordAudit(tx, { actor: admin.id, action: ending === "ended" ? "certificate.end" : "certificate.withdraw", subjectType: "certificate", subjectId: id });
    return { kind: "ended" };
  });
}

/** Adds the next version of the criteria; "stale" where another has been added since `seen`. No version is ever changed. */
export async function addCriteria(admin: Admin, { seen, validFrom, ...words }: CriteriaForm): Promise<{ kind: "added"; version: number } | { kind: "stale" } | NotAllowed> {
  if (!can(admin.role, "certify")) return { kind: "notAllowed" };
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('criteria', 0))`;
    const latest = await tx.criteriaSet.findFirst({ orderBy: { version: "desc" }, select: { version: true } });
    if ((latest?.version ?? 0) !== seen) return { kind: "stale" };
    const version = seen + 1;
    await tx.criteriaSet.create({ data: { version, validFrom: new Date(validFrom), ...words } });
    await recordAudit(tx, { actor: admin.id, action: "criteria.add", subjectType: "criteria", subjectId: String(version) });
    return { kind: "added", version };
  });
}
