import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { dropDraft, getDraft, listDrafts, saveDraft } from "~/submissions/draft.server";
import { previewOf } from "~/submissions/preview.server";
import { sweepProposals } from "~/submissions/sweep-proposals.server";
import { findDuplicates } from "~/submissions/duplicates.server";
import { spaceFacts } from "../support/space-facts";
import { listed, person, proposeNew } from "../support/submission";

log.level = "error";
let lan: Awaited<ReturnType<typeof person>>;
let minh: Awaited<ReturnType<typeof person>>;
let spaceId: string;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, proposal_draft, rate_limit CASCADE");
  [lan, minh] = [await person(), await person()];
  spaceId = await listed();
});

const draft = (own: Partial<Parameters<typeof saveDraft>[1]> = {}) => ({ key: randomUUID(), slug: null, version: null, typed: { nameVi: "Xưởng đ" }, ...own });

describe("a draft", () => {
  it("AC1: is kept as typed, saved again in its place, and does not exist for others", async () => {
    const one = draft();
    expect(await saveDraft(lan.id, one)).toBe("saved");
    expect(await saveDraft(lan.id, { ...one, typed: { nameVi: "Xưởng đèn", kinds: ["studio"], lat: "không biết" } })).toBe("saved");
    expect(await listDrafts(lan.id)).toMatchObject([{ key: one.key, nameVi: "Xưởng đèn", space: null }]);
    expect(await getDraft(lan.id, one.key, null)).toEqual({ key: one.key, version: null, typed: { nameVi: "Xưởng đèn", kinds: ["studio"], lat: "không biết" } });
    expect([await getDraft(minh.id, one.key, null), await getDraft(lan.id, one.key, spaceId), await getDraft(lan.id, "x", null), await getDraft(lan.id, null, null)]).toEqual([null, null, null, null]);
    expect(await listDrafts(minh.id)).toEqual([]);
    await dropDraft(minh.id, one.key);
    expect(await saveDraft(minh.id, { ...one, typed: { nameVi: "Của Minh" } }), "the same key is another's own draft").toBe("saved");
    expect((await listDrafts(lan.id))[0]?.nameVi).toBe("Xưởng đèn");
    await dropDraft(lan.id, one.key);
    expect([(await listDrafts(lan.id)).length, (await listDrafts(minh.id)).length]).toEqual([0, 1]);
  });

  it("of a correction belongs to its space and remembers the version it began with", async () => {
    const one = draft({ slug: "xuong-gom", version: 1 });
    expect(await saveDraft(lan.id, one)).toBe("saved");
    expect(await getDraft(lan.id, one.key, spaceId)).toMatchObject({ version: 1 });
    expect(await listDrafts(lan.id)).toMatchObject([{ space: { slug: "xuong-gom" } }]);
    expect(await saveDraft(lan.id, draft({ slug: "khong-co", version: 1 }))).toBe("notFound");
    expect(await saveDraft(lan.id, draft({ slug: "xuong-gom" }))).toBe("notFound");
  });

  it("is gone once its form is sent, and a save that comes late brings nothing back", async () => {
    const one = draft();
    await saveDraft(lan.id, one);
    await proposeNew(lan.id, {}, one.key);
    expect(await listDrafts(lan.id)).toEqual([]);
    expect(await saveDraft(lan.id, one)).toBe("sent");
    expect(await listDrafts(lan.id)).toEqual([]);
  });

  it("is not kept of nothing, for ever, or without end", async () => {
    expect(await saveDraft(lan.id, draft({ typed: { operation: "operating", positionAccuracy: "building" } }))).toBe("empty");
    for (let count = 0; count < 32; count++) await saveDraft(lan.id, draft());
    expect(await listDrafts(lan.id)).toHaveLength(30);
    await sweepProposals(new Date(Date.now() + 179 * 86_400_000));
    expect(await db.proposalDraft.count()).toBe(30);
    await sweepProposals(new Date(Date.now() + 181 * 86_400_000));
    expect(await db.proposalDraft.count()).toBe(0);
  });
});

describe("a preview", () => {
  it("draws the page of a new place, or what a correction changes, and keeps nothing", async () => {
    const before = await pool.query("SELECT (SELECT count(*) FROM space) + (SELECT count(*) FROM submission) + (SELECT count(*) FROM proposal_draft) AS count");
    const now = new Date("2026-11-23T03:00:00Z");
    const facts = spaceFacts({ nameVi: "Xưởng đèn", openingHours: "Mo-Su 08:00-18:00" });
    expect(await previewOf(null, facts, now)).toMatchObject({ page: { space: { nameVi: "Xưởng đèn" }, openState: { state: "open" }, certifications: [] }, differences: null });
    expect(await previewOf(spaceFacts(), facts, now)).toMatchObject({ page: null, differences: [{ fact: "nameVi" }, { fact: "openingHours" }] });
    expect((await pool.query("SELECT (SELECT count(*) FROM space) + (SELECT count(*) FROM submission) + (SELECT count(*) FROM proposal_draft) AS count")).rows).toEqual(before.rows);
  });
});

describe("places alike, while somebody types", () => {
  it("are found before there is a pin: by name without marks, telephone or page", async () => {
    await listed({ slug: "nha-den", nameVi: "Nhà Đèn Lồng Hàng Mã", phone: "024 3825 1234", website: "https://nhaden.vn" });
    const nothing = { phone: null, website: null, lng: null, lat: null };
    expect(await findDuplicates({ ...nothing, nameVi: "nha den long hang ma" })).toMatchObject([{ slug: "nha-den", distanceMetres: null, signs: ["name"] }]);
    expect(await findDuplicates({ ...nothing, nameVi: "", phone: "+84 24 3825 1234" })).toMatchObject([{ slug: "nha-den", signs: ["phone"] }]);
    expect(await findDuplicates({ ...nothing, nameVi: "", website: "http://www.nhaden.vn/gioi-thieu" })).toMatchObject([{ slug: "nha-den", signs: ["website"] }]);
    expect(await findDuplicates({ ...nothing, nameVi: "Rạp xiếc trung ương" })).toEqual([]);
  });
});
