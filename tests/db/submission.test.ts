import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { getSpace, listRevisions } from "~/spaces/space.server";
import { updateSpace } from "~/spaces/space-write.server";
import { decideSubmission } from "~/submissions/decide.server";
import { getReview } from "~/submissions/review.server";
import { getOwnSubmission, listOwnSubmissions } from "~/submissions/submission.server";
import { newFacts } from "~/submissions/proposed-facts";
import { reviseSubmission, submitSpace, withdrawSubmission } from "~/submissions/submission-write.server";
import { spaceFacts } from "../support/space-facts";
import { known, listed, order, person, proposeEdit, proposeNew } from "../support/submission";
import { waitingJobs } from "../support/upload";

log.level = "error";
const now = new Date();
type Person = Awaited<ReturnType<typeof person>>;
let author: Person;
let other: Person;
let moderator: Person;

beforeAll(async () => {
  // why: the tests below ask for many connections at once, and opening ten together takes a busy machine longer than the pool waits.
  const clients = [];
  for (let count = 0; count < 10; count++) clients.push(await pool.connect());
  for (const client of clients) client.release();
});

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  [author, other, moderator] = [await person("member", "Lan"), await person("member", "Minh"), await person("moderator", "Hà")];
});

const stateOf = async (id: string) => (await db.submission.findUniqueOrThrow({ where: { id } })).state;
const decide = (by: Person, id: string, own: Parameters<typeof order>[0] = {}) => decideSubmission(by, id, order(own), now);

describe("submitting", () => {
  it("is once, however often and however parallel the same post comes", async () => {
    const key = randomUUID();
    const ids = await Promise.all(Array.from({ length: 20 }, () => proposeNew(author.id, {}, key)));
    expect(new Set(ids).size).toBe(1);
    expect(await proposeNew(author.id, { nameVi: "Khác" }, key)).toBe(ids[0]);
    expect([await db.submission.count(), await db.submissionEvent.count()]).toEqual([1, 1]);
  });

  it("with another's key is one's own submission, never theirs", async () => {
    const key = randomUUID();
    const [mine, theirs] = [await proposeNew(author.id, {}, key), await proposeNew(other.id, {}, key)];
    expect(mine).not.toBe(theirs);
    expect(await getOwnSubmission(author.id, theirs)).toBeNull();
  });

  it("is bounded for one account, and a repeat costs nothing", async () => {
    const key = randomUUID();
    await proposeNew(author.id, {}, key);
    for (let count = 1; count < 40; count++) await proposeNew(author.id);
    const refused = await submitSpace(author.id, { kind: "space-new", facts: newFacts(known(), null), base: null, note: null, key: randomUUID() });
    expect(refused.kind).toBe("limited");
    await Promise.all(Array.from({ length: 5 }, () => proposeNew(author.id, {}, key)));
    expect(await db.submission.count()).toBe(40);
  });
});

describe("AC1: the submissions of others", () => {
  it("AC1: do not exist for you: read, revise, withdraw", async () => {
    const id = await proposeNew(author.id);
    expect(await getOwnSubmission(other.id, id)).toBeNull();
    expect(await getOwnSubmission(author.id, "no-uuid")).toBeNull();
    expect(await reviseSubmission(other.id, id, { seen: 1, facts: spaceFacts({ nameVi: "Của tôi" }), note: null })).toEqual({ kind: "notFound" });
    expect(await withdrawSubmission(other.id, id, 1)).toEqual({ kind: "notFound" });
    expect(await withdrawSubmission(moderator.id, id, 1)).toEqual({ kind: "notFound" });
    expect(await getOwnSubmission(author.id, id)).toMatchObject({ submission: { state: "pending", version: 1, facts: { nameVi: "Xưởng gốm" } } });
    expect([(await listOwnSubmissions(author.id)).length, (await listOwnSubmissions(other.id)).length]).toEqual([1, 0]);
  });
});

describe("approving", () => {
  it("brings a new space into the directory with revision, index job and mail, in one go", async () => {
    const id = await proposeNew(author.id, { nameVi: "Gốm Bát Tràng" });
    expect(await decide(moderator, id)).toEqual({ kind: "decided", state: "approved" });
    expect(await getSpace("gom-bat-trang")).toMatchObject({ space: { status: "published", version: 1 }, revisionCount: 1 });
    const own = await getOwnSubmission(author.id, id);
    expect(own).toMatchObject({ submission: { state: "approved", spaceSlug: "gom-bat-trang" }, events: [{ move: "submit", by: "author", name: null }, { move: "approve", by: "moderator", name: null }] });
    expect(await waitingJobs("index-space")).toEqual([{ spaceId: own?.submission.spaceId }]);
    expect(await waitingJobs("send-mail")).toMatchObject([{ to: author.email, subject: "Đề xuất về Gốm Bát Tràng đã được duyệt" }]);
  });

  it("gives every space an address of its own, and none that is a page of ours", async () => {
    for (const nameVi of ["New", "New", "日本", "日本", "new!"]) await decide(moderator, await proposeNew(author.id, { nameVi }));
    expect((await db.space.findMany({ orderBy: { createdAt: "asc" } })).map(({ slug }) => slug)).toEqual(["new-2", "new-3", "khong-gian", "khong-gian-2", "new-4"]);
  });

  it("of a correction from an old version merges what nobody else touched", async () => {
    const spaceId = await listed({ phone: "024 3000 0000" });
    const id = await proposeEdit(author.id, spaceId, { nameEn: "Pottery studio" });
    await db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion: 1, facts: spaceFacts({ phone: "024 3999 9999" }), actor: "seed", reason: "test" }));
    expect(await decide(moderator, id)).toEqual({ kind: "decided", state: "approved" });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { version: 3, nameEn: "Pottery studio", phone: "024 3999 9999" } });
    const [revision] = await listRevisions(spaceId);
    expect(revision).toMatchObject({ actor: author.id, reason: "submission:space-edit" });
  });

  it("of a conflict is refused whole until a person has chosen, and only for the version they saw", async () => {
    const spaceId = await listed({ phone: "024 3000 0000" });
    const id = await proposeEdit(author.id, spaceId, { phone: "024 3111 1111", nameEn: "Studio" });
    const change = (baseVersion: number, phone: string) => db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion, facts: spaceFacts({ phone }), actor: "seed", reason: "test" }));
    await change(1, "024 3222 2222");
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    expect(await decide(moderator, id)).toMatchObject({ kind: "conflict", conflicts: ["phone"] });
    expect([await stateOf(id), await db.submissionEvent.count(), (await waitingJobs("send-mail")).length, (await waitingJobs("index-space")).length]).toEqual(["pending", 1, 0, 0]);
    const review = await getReview(moderator.id, id, now);
    expect(review?.disputed).toMatchObject([{ group: "phone", current: [{ before: "024 3000 0000", after: "024 3222 2222" }] }]);

    await change(2, "024 3333 3333");
    expect(await decide(moderator, id, { seenSpace: 2, choices: { phone: "proposed" } })).toMatchObject({ kind: "conflict" });
    expect(await decide(moderator, id, { seenSpace: 3, choices: { phone: "proposed" } })).toEqual({ kind: "decided", state: "approved" });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { phone: "024 3111 1111", nameEn: "Studio" } });
  });

  it("of the word that a place has closed keeps its page", async () => {
    const spaceId = await listed();
    const outcome = await submitSpace(author.id, { kind: "space-closed", facts: { ...spaceFacts(), status: "closed" }, base: { spaceId, version: 1 }, note: "biển đã gỡ", key: randomUUID() });
    expect(await decide(moderator, outcome.kind === "submitted" ? outcome.submissionId : "")).toEqual({ kind: "decided", state: "approved" });
    expect(await getSpace("xuong-gom")).toMatchObject({ kind: "space", space: { status: "closed" } });
  });

  it("never shows a space that was hidden meanwhile", async () => {
    const spaceId = await listed();
    const id = await proposeEdit(author.id, spaceId, { nameEn: "Studio" });
    await db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion: 1, facts: spaceFacts({ status: "hidden" }), actor: "seed", reason: "test" }));
    await decide(moderator, id);
    expect(await getSpace("xuong-gom")).toBeNull();
    expect(await getOwnSubmission(author.id, id)).toMatchObject({ submission: { spaceSlug: null } });
  });
});

describe("deciding", () => {
  it("AC5: is for moderators, never over their own, never twice", async () => {
    const [own, id] = [await proposeNew(moderator.id), await proposeNew(author.id)];
    expect(await decide(moderator, own)).toEqual({ kind: "notAllowed" });
    for (const by of [author, other]) expect(await decide(by, id)).toEqual({ kind: "notAllowed" });
    expect(await decide(moderator, randomUUID())).toEqual({ kind: "notFound" });
    expect([await stateOf(own), await stateOf(id), await db.space.count()]).toEqual(["pending", "pending", 0]);
    expect(await decide(moderator, id, { decision: "reject" })).toEqual({ kind: "decided", state: "rejected" });
    expect(await decide(moderator, id, { seen: 2 })).toEqual({ kind: "stale", who: "Hà", what: "reject" });
    expect(await db.space.count()).toBe(0);
  });

  it("by two at once, a hundred times: one wins, the other is told who and what", async () => {
    const second = await person("moderator", "Sơn");
    for (let round = 0; round < 100; round++) {
      const id = await proposeNew((await person()).id, { nameVi: `Xưởng ${round}` });
      const outcomes = await Promise.all([decide(moderator, id), decide(second, id, { decision: "reject" })]);
      const won = outcomes.findIndex(({ kind }) => kind === "decided");
      expect(outcomes[won], String(round)).toEqual({ kind: "decided", state: won === 0 ? "approved" : "rejected" });
      expect(outcomes[1 - won], String(round)).toEqual({ kind: "stale", who: won === 0 ? "Hà" : "Sơn", what: won === 0 ? "approve" : "reject" });
      expect(await db.submissionEvent.count({ where: { submissionId: id } })).toBe(2);
    }
    const approved = await db.submission.count({ where: { state: "approved" } });
    expect(await db.space.count()).toBe(approved);
    expect((await waitingJobs("send-mail")).length).toBe(100);
  });

  it("over what was edited meanwhile is refused: nothing is approved unseen", async () => {
    const id = await proposeNew(author.id);
    const outcomes = await Promise.all([reviseSubmission(author.id, id, { seen: 1, facts: spaceFacts({ nameVi: "Bản mới" }), note: null }), decide(moderator, id)]);
    const space = await db.space.findFirst();
    if (outcomes[1].kind === "decided") expect(outcomes[0]).toEqual({ kind: "closed" });
    else expect([outcomes, space]).toEqual([[{ kind: "moved", state: "pending" }, { kind: "stale", who: null, what: "revise" }], null]);
    expect(space?.nameVi).not.toBe("Bản mới");
  });

  it("asks for changes with a reason, gets them, and decides over the new version", async () => {
    const id = await proposeNew(author.id);
    expect(await decide(moderator, id, { decision: "ask-for-changes", note: "Giờ nào?\nNgày nào?" })).toMatchObject({ state: "changes-requested" });
    expect(await waitingJobs("send-mail")).toMatchObject([{ text: expect.stringContaining("Giờ nào?\nNgày nào?") }]);
    expect(await reviseSubmission(author.id, id, { seen: 1, facts: spaceFacts(), note: null })).toEqual({ kind: "stale" });
    expect(await reviseSubmission(author.id, id, { seen: 2, facts: spaceFacts({ nameVi: "Bản mới", openingHours: "24/7" }), note: "đây" })).toEqual({ kind: "moved", state: "pending" });
    expect(await decide(moderator, id, { seen: 3 })).toEqual({ kind: "decided", state: "approved" });
    expect(await getSpace("ban-moi")).toMatchObject({ space: { openingHours: "24/7" } });
    expect(await withdrawSubmission(author.id, id, 4)).toEqual({ kind: "closed" });
  });

  it("tells the author a general reason where the true one would hurt", async () => {
    const id = await proposeNew(author.id);
    await decide(moderator, id, { decision: "reject", reason: "private-home" });
    expect((await getOwnSubmission(author.id, id))?.events.at(-1)).toMatchObject({ reason: "unsuitable", name: null });
    expect((await getReview(moderator.id, id, now))?.events.at(-1)).toMatchObject({ reason: "private-home", name: "Hà" });
    const [mail] = await waitingJobs("send-mail");
    expect(JSON.stringify(mail)).not.toContain("nhà riêng");
  });

  it("goes on where the author is gone, and mails nobody", async () => {
    const id = await proposeNew(author.id);
    await db.user.delete({ where: { id: author.id } });
    expect(await decide(moderator, id)).toEqual({ kind: "decided", state: "approved" });
    expect(await waitingJobs("send-mail")).toEqual([]);
    expect((await getReview(moderator.id, id, now))?.proposer.name).toBeNull();
  });
});

describe("LOG1: what happened", () => {
  it("LOG1: is never changed or removed, and no state stands without it", async () => {
    const id = await proposeNew(author.id);
    await expect(pool.query("UPDATE submission_event SET note = 'x'")).rejects.toThrow("written once");
    await expect(pool.query("DELETE FROM submission_event")).rejects.toThrow("written once");
    await expect(pool.query("DELETE FROM submission WHERE id = $1", [id])).rejects.toThrow("written once");
    await expect(pool.query("UPDATE submission SET state = 'approved' WHERE id = $1", [id])).rejects.toThrow("has no event");
    await expect(pool.query("UPDATE submission SET facts = '{}' WHERE id = $1", [id])).resolves.toBeTruthy();
  });
});
