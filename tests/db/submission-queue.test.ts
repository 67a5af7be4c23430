import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { claimSubmission, releaseSubmission } from "~/submissions/claim.server";
import { decideSubmission } from "~/submissions/decide.server";
import { findDuplicates } from "~/submissions/duplicates.server";
import { countQueue, listQueue } from "~/submissions/queue.server";
import { type QueueQuestion, readQueueQuestion, writeQueueQuestion } from "~/submissions/queue-question";
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

/** The queue as an address asks for it. */
const ask = (by: Person, address = "", at = new Date()) => listQueue(by.id, readQueueQuestion(new URLSearchParams(address)), at);
const decide = (by: Person, id: string) => decideSubmission(by, id, order(), now);

describe("claims", () => {
  it("keep an item for one moderator until they end by themselves or are given back", async () => {
    const second = await person("moderator", "Sơn");
    const id = await proposeNew(author.id);
    const both = await Promise.all([claimSubmission(moderator.id, id, now), claimSubmission(second.id, id, now)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["claimed", "taken"]);
    const [holder, loser] = both[0].kind === "claimed" ? [moderator, second] : [second, moderator];
    expect(await decide(loser, id)).toEqual({ kind: "claimed", who: holder.name });
    expect((await ask(loser)).items[0]?.claim).toEqual({ name: holder.name, isMine: false });
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
    const all = await ask(moderator);
    expect(all.items.map(({ id, ageHours, isLate }) => [id, ageHours, isLate])).toEqual([[ids[1], 50, true], [ids[0], 0, false], [ids[2], 0, false]]);
    expect(all).toMatchObject({ counts: { pending: 3, late: 1 }, matching: 3, previous: null, next: null, targetHours: 48 });
    expect(await countQueue(new Date())).toEqual({ pending: 3, late: 1 });
    expect((await ask(moderator, "kind=space-edit")).items.map(({ id }) => id)).toEqual([ids[2]]);
    expect((await ask(moderator, "state=approved")).items).toEqual([]);
  });

  it("is narrowed by every filter, and each choice says how many it would leave given the others", async () => {
    const owner = await person("member", "Chủ");
    const spaceId = await listed();
    await pool.query("INSERT INTO space_owner (space_id, user_id, via) VALUES ($1, $2, 'moderator')", [spaceId, owner.id]);
    const music = await proposeNew(author.id, { nameVi: "Một", fields: ["music", "design"], wardCode: "00070" });
    const late = await proposeNew(author.id, { nameVi: "Hai", fields: ["design"], wardCode: null });
    const owned = await proposeEdit(owner.id, spaceId, { nameEn: "X" });
    const gone = await person("member", "Đi");
    const visitors = await proposeNew(gone.id, { nameVi: "Ba", wardCode: "00070" });
    await pool.query("DELETE FROM app_user WHERE id = $1", [gone.id]);
    await pool.query("UPDATE submission SET submitted_at = now() - interval '50 hours' WHERE id = $1", [late]);
    await claimSubmission(moderator.id, music, now);
    const second = await person("moderator", "Sơn");
    await claimSubmission(second.id, owned, now);

    const left = async (address: string) => (await ask(moderator, address)).items.map(({ id }) => id).sort();
    for (const [address, ids] of [
      ["kind=space-new", [music, late, visitors]], ["ward=00070", [music, visitors]], ["ward=none", [late, owned]], ["field=music", [music]], ["field=design", [music, late]],
      ["from=member", [music, late]], ["from=owner", [owned]], ["from=visitor", [visitors]], ["held=mine", [music]], ["held=others", [owned]], ["held=free", [late, visitors]],
      ["late=yes", [late]], ["kind=space-new&held=free&ward=00070", [visitors]], ["kind=x&ward=DROP&from=&held=1&late=no&after=x&before=1_2", [music, late, owned, visitors]],
    ] as const) expect(await left(address), address).toEqual([...ids].sort());
    const { facets, matching, counts } = await ask(moderator, "ward=00070&from=member");
    expect({ facets, matching, counts }).toEqual({
      matching: 1, counts: { pending: 4, late: 1 },
      facets: {
        kind: [{ value: "space-new", count: 1 }], ward: [{ value: "00070", count: 1 }, { value: "none", count: 1 }],
        field: [{ value: "design", count: 1 }, { value: "music", count: 1 }],
        from: [{ value: "member", count: 1 }, { value: "visitor", count: 1 }], held: [{ value: "mine", count: 1 }], late: 0,
      },
    });
  });

  it("goes on from any place, forwards and back, while others leave it", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.push(await proposeNew(author.id));
    await pool.query(
      `WITH made AS (INSERT INTO submission (kind, author_id, facts, idempotency_key, submitted_at) SELECT 'space-new', $1, s.facts, gen_random_uuid(), date_trunc('second', now()) - interval '1 hour' * (g % 3)
         FROM generate_series(1, 117) g, submission s WHERE s.id = $2 RETURNING *)
       INSERT INTO submission_event (submission_id, version, move, state, actor, facts) SELECT id, 1, 'submit', 'pending', author_id, facts FROM made`, [author.id, ids[0]]);
    const pathOf = (change: Partial<QueueQuestion>) => writeQueueQuestion({ ...readQueueQuestion(new URLSearchParams("kind=space-new")), ...change });
    const first = await ask(moderator, "kind=space-new");
    const second = await ask(moderator, pathOf({ after: first.next }));
    const third = await ask(moderator, pathOf({ after: second.next }));
    const seen = [...first.items, ...second.items, ...third.items].map(({ id }) => id);
    const { rows } = await pool.query<{ id: string }>("SELECT id FROM submission ORDER BY submitted_at, id");
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect([first.previous, third.next, second.items.length, third.items.length]).toEqual([null, null, 50, 20]);
    expect((await ask(moderator, pathOf({ before: third.previous }))).items).toEqual(second.items);
    await decide(moderator, first.items[49]?.id ?? "");
    expect((await ask(moderator, pathOf({ after: first.next }))).items.map(({ id }) => id), "nobody is skipped when the one before is gone").toEqual(second.items.map(({ id }) => id));
    const back = await ask(moderator, pathOf({ before: second.previous }));
    expect([back.items.length, back.previous]).toEqual([49, null]);
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
