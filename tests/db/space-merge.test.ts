import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { findReportable } from "~/reports/reportable.server";
import { reportForm } from "~/reports/report-form";
import { reportThing } from "~/reports/report-write.server";
import type { Space } from "~/spaces/space";
import { getSpace } from "~/spaces/space.server";
import { updateSpace } from "~/spaces/space-write.server";
import { decideSubmission } from "~/submissions/decide.server";
import { mergeSpaces } from "~/submissions/space-merge.server";
import type { MergeForm } from "~/submissions/space-merge-form";
import { spaceLinks } from "~/submissions/space-merge-links.server";
import { getMergeView } from "~/submissions/space-merge-read.server";
import { spaceFacts } from "../support/space-facts";
import { revertSpace } from "~/submissions/space-history.server";
import { listed, order, person, proposeEdit } from "../support/submission";
import { newDesigner, newMember } from "../support/touch";
import { waitingJobs } from "../support/upload";

log.level = "silent";
let kept: string;
let other: string;
let moderator: Awaited<ReturnType<typeof person>>;

const asked = (own: Partial<MergeForm> = {}): MergeForm => ({ other, seen: 1, seenOther: 2, choices: {}, ...own });
async function shownSpace(slug: string): Promise<Space> {
  const found = await getSpace(slug);
  if (found?.kind !== "space") throw new Error("not shown");
  return found.space;
}
const follow = (userId: string, subjectId: string) => db.follow.create({ data: { userId, subjectType: "space", subjectId } });

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, designer_profile, follow, report_case, case_event, takedown, submission, submission_event, rate_limit CASCADE");
  moderator = await person("moderator", "Hà");
  kept = await listed({ slug: "xuong-gom", nameVi: "Xưởng gốm", sources: [{ label: "a", url: null }] });
  other = await listed({ slug: "xuong-gom-cu", nameVi: "Xưởng gốm Bát Tràng", phone: "024 3999 9999", sources: [{ label: "a", url: null }, { label: "b", url: null }] });
  await db.$transaction((tx) => updateSpace(tx, { spaceId: other, baseVersion: 1, facts: spaceFacts({ slug: "xuong-gom-2", nameVi: "Xưởng gốm Bát Tràng", phone: "024 3999 9999", sources: [{ label: "a", url: null }, { label: "b", url: null }] }), actor: "seed", reason: "test" }));
  await pool.query("DELETE FROM graphile_worker._private_jobs");
});

describe("a merge", () => {
  it("makes one entry with what was chosen, and every address of the other leads there", async () => {
    const earlier = await listed({ slug: "gom-xua", nameVi: "Gốm xưa" });
    expect(await mergeSpaces(moderator.id, other, { other: earlier, seen: 2, seenOther: 1, choices: {} })).toEqual({ kind: "merged", slug: "xuong-gom-2" });
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    expect(await mergeSpaces(moderator.id, kept, asked({ seenOther: 3, choices: { phone: "proposed", nameVi: "current" } }))).toEqual({ kind: "merged", slug: "xuong-gom" });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { id: kept, version: 2, nameVi: "Xưởng gốm", phone: "024 3999 9999", sources: [{ label: "a" }, { label: "b" }] } });
    for (const slug of ["xuong-gom-2", "xuong-gom-cu", "gom-xua"]) expect(await getSpace(slug), slug).toEqual({ kind: "moved", slug: "xuong-gom" });
    expect(await db.space.findMany({ where: { id: { in: [other, earlier] } }, select: { status: true, mergedIntoId: true } })).toEqual([{ status: "hidden", mergedIntoId: kept }, { status: "hidden", mergedIntoId: kept }]);
    expect((await waitingJobs("index-space")).map(({ spaceId }) => spaceId).sort()).toEqual([kept, other].sort());
    expect(await db.spaceRevision.findUniqueOrThrow({ where: { spaceId_version: { spaceId: kept, version: 2 } } })).toMatchObject({ actor: moderator.id, reason: `merge:${other}` });
    expect(await db.auditEvent.findFirst({ where: { action: "space.merge", subjectId: kept } })).toMatchObject({ actor: moderator.id, detail: { other, slug: "xuong-gom-2" } });
  });

  it("moves works, designers, follows, owners and certificates along, none twice", async () => {
    const [lan, minh] = [await newDesigner("Lan Anh"), await newDesigner("Minh Đức")];
    await db.designerSpace.createMany({ data: [{ profileId: lan.profileId, spaceId: kept }, { profileId: lan.profileId, spaceId: other }, { profileId: minh.profileId, spaceId: other }] });
    await db.work.create({ data: { profileId: lan.profileId, slug: "binh", titleVi: "Bình", fields: [], tools: [], position: 0, spaceId: other } });
    for (const [userId, spaceId] of [[lan.id, kept], [lan.id, other], [minh.id, other]] as const) await follow(userId, spaceId);
    for (const [userId, spaceId] of [[lan.id, kept], [lan.id, other], [minh.id, other]] as const) await db.spaceOwner.create({ data: { userId, spaceId, via: "moderator" } });
    await db.certification.create({ data: { spaceId: other, issuer: "Thành phố", number: "7", issuedOn: new Date("2026-01-01") } });
    const view = await getMergeView(await shownSpace("xuong-gom"), "https://x.example/spaces/xuong-gom-2");
    expect(view.other?.hanging).toEqual({ works: 1, designers: 2, follows: 2, owners: 2, certificates: 1, submissions: 0 });
    expect(view.choices).toMatchObject([{ group: "nameVi", suggested: "current" }, { group: "phone", suggested: "proposed" }]);
    expect(await mergeSpaces(moderator.id, kept, asked())).toMatchObject({ kind: "merged" });
    const at = { where: { spaceId: kept } };
    expect([await db.designerSpace.count(at), await db.work.count(at), await db.spaceOwner.count(at), await db.certification.count(at)]).toEqual([2, 1, 2, 1]);
    expect((await db.follow.findMany({ select: { userId: true, subjectId: true } })).map(({ userId, subjectId }) => [userId, subjectId]).sort()).toEqual([[lan.id, kept], [minh.id, kept]].sort());
    expect(await getSpace("xuong-gom")).toMatchObject({ certifications: [{ issuer: "Thành phố", number: "7", issuedOn: "2026-01-01" }] });
    expect([await db.designerSpace.count({ where: { spaceId: other } }), await db.spaceOwner.count({ where: { spaceId: other } })]).toEqual([0, 0]);
  });

  it("lets an open proposal go on about the one that is left, changing only what it meant to", async () => {
    const author = await person("member", "Lan");
    const id = await proposeEdit(author.id, other, { openingHours: "Mo-Su 08:00-18:00" }, 2);
    await mergeSpaces(moderator.id, kept, asked());
    expect(await db.submission.findUniqueOrThrow({ where: { id } })).toMatchObject({ spaceId: kept, baseVersion: 2, version: 2, state: "pending" });
    expect(await decideSubmission(moderator, id, order({ seen: 2 }), new Date())).toMatchObject({ kind: "decided" });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { version: 3, slug: "xuong-gom", nameVi: "Xưởng gốm", phone: null, openingHours: "Mo-Su 08:00-18:00" } });
  });

  it("folds the cases of both into one, with the more pressing clock and one report a person", async () => {
    const [lan, minh] = [await newMember("Lan"), await newMember("Minh")];
    for (const [slug, user, reason] of [["xuong-gom", lan, "wrong"], ["xuong-gom-2", lan, "spam"], ["xuong-gom-2", minh, "unlawful"]] as const) {
      const thing = await findReportable("space", slug, null);
      if (thing) await reportThing(thing, reportForm.parse({ reason }), { user, clientAddress: "192.0.2.1", language: "vi" });
    }
    await mergeSpaces(moderator.id, kept, asked());
    const open = await db.reportCase.findMany({ where: { state: "open" }, include: { reports: true } });
    expect(open).toMatchObject([{ subjectId: kept, urgency: "unlawful", version: 2 }]);
    expect(open[0]?.reports.map(({ reporterId, reason }) => `${reporterId} ${reason}`).sort()).toEqual([`${lan.id} wrong`, `${minh.id} unlawful`].sort());
  });

  it("is undone by hand as the documentation says", async () => {
    await mergeSpaces(moderator.id, kept, asked({ choices: { phone: "proposed" } }));
    const [, sql = ""] = /## Undoing a merge[\s\S]*?```sql\n([\s\S]*?)```/.exec(readFileSync("docs/running.md", "utf8")) ?? [];
    await pool.query(`BEGIN; ${sql.replaceAll("OTHER", other).replaceAll("SLUG", "xuong-gom-2").replaceAll("ACCOUNT", moderator.id)} COMMIT;`);
    expect(await getSpace("xuong-gom-2")).toMatchObject({ kind: "space", space: { id: other, phone: "024 3999 9999", version: 4 } });
    expect(await revertSpace(moderator.id, kept, 1, 2)).toEqual({ kind: "reverted", version: 3 });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { id: kept, phone: null } });
  });

  it("is refused into itself, of hidden ones, and where one has changed since it was seen; nothing changes then", async () => {
    const before = await db.space.findMany({ orderBy: { id: "asc" } });
    expect(await mergeSpaces(moderator.id, kept, asked({ other: kept }))).toEqual({ kind: "same" });
    for (const stale of [{ seen: 2 }, { seenOther: 1 }]) expect(await mergeSpaces(moderator.id, kept, asked(stale))).toEqual({ kind: "stale" });
    expect(await mergeSpaces(moderator.id, kept, asked({ other: "00000000-0000-4000-8000-000000000000" }))).toEqual({ kind: "notFound" });
    expect(await db.space.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    await db.space.update({ where: { id: other }, data: { status: "hidden" } });
    expect(await mergeSpaces(moderator.id, kept, asked())).toEqual({ kind: "hidden" });
    expect(await getMergeView(await shownSpace("xuong-gom"), "xuong-gom-2")).toMatchObject({ other: null, problem: "unknown" });
  });

  it("happens once of many at once, from either side", async () => {
    const outcomes = await Promise.all([0, 1, 2, 3].map((place) => (place % 2 === 0 ? mergeSpaces(moderator.id, kept, asked()) : mergeSpaces(moderator.id, other, { other: kept, seen: 2, seenOther: 1, choices: {} }))));
    expect(outcomes.filter(({ kind }) => kind === "merged")).toHaveLength(1);
    expect(await db.space.count({ where: { status: "published" } })).toBe(1);
  });
});

it("every column that points to a space is known to the merge", async () => {
  const { rows } = await pool.query<{ name: string }>(`
    SELECT c.conrelid::regclass || '.' || a.attname AS name FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
    WHERE c.contype = 'f' AND c.confrelid = 'space'::regclass`);
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(spaceLinks).sort());
});
