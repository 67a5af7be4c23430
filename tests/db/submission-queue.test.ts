import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { claimSubmission, releaseSubmission } from "~/submissions/claim.server";
import { decideSubmission } from "~/submissions/decide.server";
import { findDuplicates } from "~/submissions/duplicates.server";
import { listQueue } from "~/submissions/review.server";
import { listed, order, person, proposeEdit, proposeNew } from "../support/submission";

log.level = "error";
const now = new Date();
type Person = Awaited<ReturnType<typeof person>>;
let author: Person;
let moderator: Person;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  [author, moderator] = [await person("member", "Lan"), await person("moderator", "Hà")];
});

const decide = (by: Person, id: string) => decideSubmission(by, id, order(), now);

describe("claims", () => {
  it("keep an item for one moderator until they end by themselves or are given back", async () => {
    const second = await person("moderator", "Sơn");
    const id = await proposeNew(author.id);
    const both = await Promise.all([claimSubmission(moderator.id, id, now), claimSubmission(second.id, id, now)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["claimed", "taken"]);
    const [holder, loser] = both[0].kind === "claimed" ? [moderator, second] : [second, moderator];
    expect(await decide(loser, id)).toEqual({ kind: "claimed", who: holder.name });
    expect((await listQueue(loser.id, { state: "pending", kind: null, page: 1 }, now)).items[0]?.claim).toEqual({ name: holder.name, isMine: false });
    const later = new Date(now.getTime() + 21 * 60_000);
    expect(await claimSubmission(loser.id, id, later)).toEqual({ kind: "claimed" });
    await releaseSubmission(loser.id, id);
    expect(await decide(holder, id)).toMatchObject({ kind: "decided" });
    expect(await claimSubmission(loser.id, id, later)).toEqual({ kind: "taken" });
  });

  it("AC5: are not for one's own", async () => {
    expect(await claimSubmission(moderator.id, await proposeNew(moderator.id), now)).toEqual({ kind: "taken" });
    expect(await claimSubmission(moderator.id, randomUUID(), now)).toEqual({ kind: "notFound" });
  });
});

describe("the queue", () => {
  it("is oldest first, filtered, counted, with its clock", async () => {
    const ids = [await proposeNew(author.id, { nameVi: "Một" }), await proposeNew(author.id, { nameVi: "Hai" }), await proposeEdit(author.id, await listed(), { nameEn: "X" })];
    await pool.query("UPDATE submission SET submitted_at = now() - interval '50 hours' WHERE id = $1", [ids[1]]);
    const all = await listQueue(moderator.id, { state: "pending", kind: null, page: 1 }, new Date());
    expect(all.items.map(({ id, ageHours }) => [id, ageHours])).toEqual([[ids[1], 50], [ids[0], 0], [ids[2], 0]]);
    expect(all).toMatchObject({ total: 3, late: 1, waiting: { "space-new": 2, "space-edit": 1, "space-closed": 0 } });
    expect((await listQueue(moderator.id, { state: "pending", kind: "space-edit", page: 1 }, now)).total).toBe(1);
    expect((await listQueue(moderator.id, { state: "approved", kind: null, page: 9 }, now)).items).toEqual([]);
  });
});

describe("likely duplicates", () => {
  it("are found by name without marks, telephone, own page, or a like name next door", async () => {
    await listed({ slug: "manzi", nameVi: "Manzi Art Space", lng: 105.8466, lat: 21.0417, phone: "+84 24 3716 3397", website: "https://www.manzi.vn/visit" });
    await listed({ slug: "an", nameVi: "Manzi ẩn", status: "hidden" });
    const sought = { nameVi: "Quán lạ", lng: 105.7, lat: 20.9, phone: null, website: null };
    const signs = async (own: Partial<Parameters<typeof findDuplicates>[0]>) => (await findDuplicates({ ...sought, ...own })).map((one) => [one.slug, one.signs]);
    expect(await signs({})).toEqual([]);
    expect(await signs({ nameVi: "mánzi árt" })).toEqual([["manzi", ["name"]]]);
    expect(await signs({ phone: "024-37163397" })).toEqual([["manzi", ["phone"]]]);
    expect(await signs({ website: "http://manzi.vn" })).toEqual([["manzi", ["website"]]]);
    expect(await signs({ nameVi: "Art Spot", lng: 105.847, lat: 21.042 })).toMatchObject([["manzi", expect.arrayContaining(["near"])]]);
    expect(await signs({ website: "https://facebook.com/manzi" })).toEqual([]);
  });
});
