import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { getSpacePage } from "~/spaces/space-page.server";
import { certificateForm, criteriaForm } from "~/truth/certificate-form";
import { addCertificate, addCriteria, endCertificate } from "~/truth/certificate-write.server";
import { listCertificates } from "~/truth/certificates.server";
import { listed } from "../support/submission";

const now = new Date("2026-11-23T03:00:00Z");
const admin = { id: "admin-1", role: "admin" as const };
const words = { titleVi: "Tiêu chí", titleEn: "Criteria", textVi: "Một\nHai", textEn: "One\nTwo", source: "https://hanoi.gov.vn/x", validFrom: "2025-12-10" };
const certificate = (own: object = {}) => ({ space: "xuong-gom", issuer: "UBND Thành phố Hà Nội", number: "12/CN", criteria: null, issuedOn: "2025-12-10", validUntil: null, ...own });
const pageOf = async () => {
  const found = await getSpacePage("xuong-gom", now);
  return found?.kind === "space" ? found.page : null;
};

beforeEach(async () => {
  await pool.query("TRUNCATE space, certification, criteria_set CASCADE");
  await listed();
});

describe("certificates of the City", () => {
  it("are none until an admin copies one, and stand apart with what they were issued by", async () => {
    expect([await listCertificates(now), (await pageOf())?.certifications]).toEqual([{ certificates: [], criteria: [] }, []]);
    expect(await addCriteria(admin, { seen: 0, ...words })).toEqual({ kind: "added", version: 1 });
    expect(await addCertificate(admin, certificate({ criteria: 1, validUntil: "2027-12-10" }))).toEqual({ kind: "added" });
    expect(await pageOf()).toMatchObject({ certifications: [{ number: "12/CN", criteriaVersion: 1, state: "valid" }], criteria: [{ version: 1, textEn: "One\nTwo" }] });
    const lines = await db.auditEvent.findMany({ orderBy: { id: "asc" }, select: { actor: true, action: true } });
    expect(lines.slice(-2)).toEqual([{ actor: "admin-1", action: "criteria.add" }, { actor: "admin-1", action: "certificate.add" }]);
  });

  it("are refused for no space, no such criteria, and a number that issuer has used; nothing is written", async () => {
    expect((await addCertificate(admin, certificate({ space: "khong-co" }))).kind).toBe("noSpace");
    expect((await addCertificate(admin, certificate({ criteria: 99 }))).kind).toBe("noCriteria");
    expect((await addCertificate(admin, certificate())).kind).toBe("added");
    expect((await addCertificate(admin, certificate())).kind).toBe("taken");
    expect(await db.certification.count()).toBe(1);
  });

  it("end once, by hand, and are never erased", async () => {
    await addCertificate(admin, certificate());
    const [{ id } = { id: "" }] = (await listCertificates(now)).certificates;
    expect(await endCertificate(admin, { certificate: id, ending: "withdrawn" }, now)).toEqual({ kind: "ended" });
    expect(await endCertificate(admin, { certificate: id, ending: "ended" }, now)).toEqual({ kind: "over" });
    expect(await pageOf()).toMatchObject({ certifications: [{ state: "withdrawn", endedOn: "2026-11-23" }] });
    expect(await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).toMatchObject([{ action: "certificate.add" }, { action: "certificate.withdraw" }]);
  });

  it("AC2: are an admin's matter alone", async () => {
    for (const role of ["member", "moderator"] as const) {
      const other = { id: "x", role };
      expect([(await addCertificate(other, certificate())).kind, (await addCriteria(other, { seen: 0, ...words })).kind, (await endCertificate(other, { certificate: "2f1e3c66-0000-4000-8000-000000000000", ending: "ended" }, now)).kind]).toEqual(["notAllowed", "notAllowed", "notAllowed"]);
    }
    expect(await db.certification.count()).toBe(0);
  });
});

describe("criteria", () => {
  it("get a new version with every edit; no version is ever changed, and of two admins at once one wins", async () => {
    await addCriteria(admin, { seen: 0, ...words });
    const outcomes = await Promise.all([1, 2].map((place) => addCriteria(admin, { seen: 1, ...words, titleVi: `Bản ${place}` })));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["added", "stale"]);
    expect((await listCertificates(now)).criteria.map(({ version }) => version)).toEqual([2, 1]);
    await expect(pool.query("UPDATE criteria_set SET text_vi = 'khác' WHERE version = 1")).rejects.toThrow("never changed");
    await expect(pool.query("DELETE FROM criteria_set WHERE version = 1")).rejects.toThrow("never changed");
  });
});

describe("their forms", () => {
  it("take an address as pasted, and no day that is none", () => {
    const read = (own: object) => certificateForm.safeParse({ space: "https://x.vn/en/spaces/Xuong-Gom?q=1", issuer: " UBND ", number: "1", issuedOn: "2025-12-10", ...own });
    expect(read({}).data).toEqual({ space: "xuong-gom", issuer: "UBND", number: "1", criteria: null, issuedOn: "2025-12-10", validUntil: null });
    for (const own of [{ issuedOn: "2025-02-30" }, { issuedOn: "" }, { validUntil: "2025-12-10" }, { space: "a b" }, { space: "" }, { issuer: "\u0000" }, { number: "x".repeat(101) }, { criteria: "NaN" }, { criteria: "0" }]) expect(read(own).success, JSON.stringify(own)).toBe(false);
    for (const source of ["javascript:alert(1)", "x", ""]) expect(criteriaForm.safeParse({ seen: "0", ...words, source }).success, source).toBe(false);
  });
});
