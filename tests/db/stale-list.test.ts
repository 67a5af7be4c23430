import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { addDays } from "~/spaces/hanoi-time";
import { operations, spaceKinds } from "~/spaces/space";
import { insertSpaces } from "~/spaces/space-write.server";
import { listStale, staleQuestion } from "~/truth/stale-list.server";
import { suspicionOf } from "~/truth/suspicion";
import { spaceFacts } from "../support/space-facts";
import { listed } from "../support/submission";

const now = new Date("2026-11-23T03:00:00Z");
const today = "2026-11-23";
const all = { ward: null, kind: null, after: null };
const slugs = async (question = {}) => (await listStale({ ...all, ...question }, now)).lines.map(({ slug }) => slug);

beforeEach(() => pool.query("TRUNCATE space, ward, report CASCADE"));

/** So many people say in one case that something is wrong. */
async function report(subjectId: string, count: number): Promise<void> {
  if (count === 0) return;
  const about = { subjectType: "space", subjectId };
  const { id: caseId } = await db.reportCase.create({ data: { ...about, dueAt: new Date("2026-12-01T00:00:00Z"), events: { create: { version: 1, move: "open", actor: "system" } } } });
  await db.report.createMany({ data: Array.from({ length: count }, () => ({ ...about, caseId, reason: "wrong" })) });
}

describe("the list of what is likeliest stale", () => {
  it("puts first what is reported, unknown, never confirmed or long unconfirmed for its kind", async () => {
    const confirmed = (confirmedOn: string) => ({ confirmedOn, confirmedBy: "owner" });
    await listed({ slug: "bao-tang-cu", kinds: ["museum"], ...confirmed("2026-01-01") });
    await listed({ slug: "san-khau-cu", kinds: ["music"], ...confirmed("2026-01-01") });
    await listed({ slug: "moi", kinds: ["music"], ...confirmed("2026-11-01") });
    await listed({ slug: "chua-ai", kinds: ["museum"] });
    await listed({ slug: "chua-ro", kinds: ["museum"], operation: "unknown" });
    const reported = await listed({ slug: "bi-bao", kinds: ["museum"], ...confirmed("2026-11-01") });
    await report(reported, 3);
    await listed({ slug: "dong", status: "closed" });
    await listed({ slug: "an", status: "hidden" });
    expect(await slugs()).toEqual(["bi-bao", "chua-ro", "san-khau-cu", "chua-ai", "bao-tang-cu", "moi"]);
    await db.report.updateMany({ data: { state: "dismissed" } });
    expect((await slugs()).slice(-2)).toEqual(expect.arrayContaining(["moi", "bi-bao"]));
  });

  it("reckons in the database as the rule does, for any space", async () => {
    const one = fc.record({
      kinds: fc.subarray([...spaceKinds], { minLength: 1, maxLength: 6 }), operation: fc.constantFrom(...operations), confirmedDays: fc.option(fc.nat(1500)),
      listedDays: fc.nat(1500), doubts: fc.subarray(["founded", "phone", "email", "price", "website", "amenities", "wardCode"]), reports: fc.nat(3),
    });
    const suspects = fc.sample(one, 40);
    const ids = await db.$transaction((tx) => insertSpaces(tx, suspects.map(({ kinds, operation, confirmedDays, doubts }, place) => spaceFacts({
      slug: `noi-${place}`, kinds, operation, unconfirmedFacts: doubts, ...(confirmedDays === null ? {} : { confirmedOn: addDays(today, -confirmedDays), confirmedBy: "owner" }),
    })), { actor: "seed", reason: "test" }));
    for (const [place, { listedDays, reports }] of suspects.entries()) {
      await db.space.update({ where: { slug: `noi-${place}` }, data: { createdAt: new Date(`${addDays(today, -listedDays)}T01:00:00Z`) } });
      const row = await db.space.findUniqueOrThrow({ where: { slug: `noi-${place}` }, select: { id: true } });
      await report(row.id, reports);
    }
    expect(ids).toHaveLength(40);
    const { lines } = await listStale(all, now);
    const wanted = Object.fromEntries(suspects.map(({ kinds, operation, confirmedDays, listedDays, doubts, reports }, place) => [
      `noi-${place}`,
      suspicionOf({ kinds, operation, confirmedOn: confirmedDays === null ? null : addDays(today, -confirmedDays), listedOn: addDays(today, -listedDays), unconfirmedFacts: doubts.length, openReports: reports }, today),
    ]));
    expect(Object.fromEntries(lines.map(({ slug, score }) => [slug, score]))).toEqual(wanted);
    expect(lines.map(({ score }) => score)).toEqual(lines.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it("narrows by ward and kind, and its pages together name every space once", async () => {
    await db.ward.create({ data: { code: "00070", slug: "hoan-kiem", type: "phuong", nameVi: "Hoàn Kiếm", fullNameVi: "Phường Hoàn Kiếm", nameEn: "Hoan Kiem", lng: 105.85, lat: 21.03, areaKm2: 1.9 } });
    await db.$transaction((tx) => insertSpaces(tx, Array.from({ length: 120 }, (_, place) => spaceFacts({ slug: `noi-${place}`, kinds: [place % 3 === 0 ? "museum" : "music"], wardCode: place % 5 === 0 ? "00070" : null })), { actor: "seed", reason: "test" }));
    const seen: string[] = [];
    let question = staleQuestion(new URLSearchParams());
    for (let page = 0; page < 5; page++) {
      const { lines, next, total, unconfirmed } = await listStale(question, now);
      expect([total, unconfirmed]).toEqual([120, 120]);
      seen.push(...lines.map(({ slug }) => slug));
      if (!next) break;
      question = staleQuestion(new URLSearchParams({ after: next }));
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
    expect(await slugs({ kind: "museum", ward: "00070" })).toHaveLength(8);
  });

  it("IN1: drops what makes no sense of its address", () => {
    for (const value of ["", "x", "1.x", "99999.2f1e3c66-0000-4000-8000-000000000000", "'; DROP", "\u0000", "-1.2f1e3c66-0000-4000-8000-000000000000"]) {
      expect(staleQuestion(new URLSearchParams({ after: value, ward: value, kind: value }))).toEqual(all);
    }
  });
});
