import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { getSpace, listRevisions } from "~/spaces/space.server";
import { updateSpace } from "~/spaces/space-write.server";
import { decideSubmission } from "~/submissions/decide.server";
import { decideMany } from "~/submissions/decide-bulk.server";
import { getDecided } from "~/submissions/decide-last.server";
import { undoDecision } from "~/submissions/decide-undo.server";
import { correctedFacts } from "~/submissions/proposed-facts";
import { getReview } from "~/submissions/review.server";
import { getOwnSubmission } from "~/submissions/submission.server";
import { reviseSubmission } from "~/submissions/submission-write.server";
import { spaceFacts } from "../support/space-facts";
import { known, listed, order, person, proposeEdit, proposeNew } from "../support/submission";
import { waitingJobs } from "../support/upload";

log.level = "error";
type Person = Awaited<ReturnType<typeof person>>;
let author: Person;
let moderator: Person;
let second: Person;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  [author, moderator, second] = [await person("member", "Lan"), await person("moderator", "Hà"), await person("moderator", "Sơn")];
});

const stateOf = async (id: string) => (await db.submission.findUniqueOrThrow({ where: { id } })).state;
const decide = (by: Person, id: string, own: Parameters<typeof order>[0] = {}) => decideSubmission(by, id, order(own), new Date());
const undo = (by: Person, id: string, seen = 2, at = new Date()) => undoDecision(by, id, seen, at);
const audited = async (id: string) => (await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(({ actor, action, detail }) => ({ actor, action, detail }));
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

describe("undoing a decision", () => {
  it("takes a new space out of sight, takes the mail back, and an approval later brings it back at its address", async () => {
    const id = await proposeNew(author.id, { nameVi: "Gốm Bát Tràng" });
    await decide(moderator, id);
    const { rows: waiting } = await pool.query<{ waits: boolean }>("SELECT run_at > now() + interval '50 seconds' AS waits FROM graphile_worker.jobs WHERE task_identifier = 'send-mail'");
    expect(waiting, "the mail waits until nobody can undo it").toEqual([{ waits: true }]);
    expect(await getDecided(moderator.id, id, new Date())).toMatchObject({ state: "approved", version: 2, undoUntil: expect.any(String) });
    expect(await getDecided(second.id, id, new Date())).toBeNull();
    expect(await undo(moderator, id)).toEqual({ kind: "undone" });
    expect([await stateOf(id), await getSpace("gom-bat-trang"), await waitingJobs("send-mail")]).toEqual(["pending", null, []]);
    expect(await getOwnSubmission(author.id, id)).toMatchObject({ submission: { spaceSlug: null }, events: [{ move: "submit" }, { move: "approve" }, { move: "undo", by: "moderator", name: null }] });
    expect(await getDecided(moderator.id, id, new Date())).toBeNull();

    expect(await decide(second, id, { seen: 3 })).toEqual({ kind: "decided", state: "approved" });
    expect(await getSpace("gom-bat-trang")).toMatchObject({ space: { status: "published", version: 3 } });
    expect([await db.space.count(), (await waitingJobs("send-mail")).length]).toEqual([1, 1]);
    expect(await undo(second, id, 4)).toEqual({ kind: "undone" });
    expect(await getSpace("gom-bat-trang")).toBeNull();
  });

  it("brings a corrected space back as a new revision, with its address", async () => {
    const spaceId = await listed({ phone: "024 3000 0000" });
    const id = await proposeEdit(author.id, spaceId, { phone: "024 3111 1111" });
    await decide(moderator, id);
    await undo(moderator, id);
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { phone: "024 3000 0000", version: 3 } });
    expect((await listRevisions(spaceId)).map(({ version, reason }) => [version, reason])).toEqual([[3, "revert:1"], [2, "submission:space-edit"], [1, "test"]]);
    expect(await decide(moderator, id, { seen: 3 })).toMatchObject({ kind: "decided" });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { phone: "024 3111 1111", version: 4 } });
  });

  it("puts what was refused or sent back into the row again, with its clock and its text", async () => {
    for (const decision of ["reject", "ask-for-changes"] as const) {
      const id = await proposeNew(author.id);
      await pool.query("UPDATE submission SET submitted_at = now() - interval '9 hours' WHERE id = $1", [id]);
      await decide(moderator, id, { decision });
      expect(await undo(moderator, id)).toEqual({ kind: "undone" });
      expect(await getReview(moderator.id, id, new Date())).toMatchObject({ state: "pending", version: 3, ageHours: 9 });
    }
    expect([await waitingJobs("send-mail"), await db.space.count()]).toEqual([[], 0]);
  });

  it("AC5: is for whoever decided, within a minute, once, and only while nothing has followed", async () => {
    const id = await proposeNew(author.id);
    expect(await undo(moderator, id, 1), "nothing to undo").toMatchObject({ kind: "stale" });
    await decide(moderator, id, { decision: "ask-for-changes" });
    expect(await undo(second, id)).toEqual({ kind: "notAllowed" });
    expect(await undo(author, id)).toEqual({ kind: "notAllowed" });
    expect(await undo({ ...moderator, role: "member" }, id), "no moderator any more").toEqual({ kind: "notAllowed" });
    expect(await undo(moderator, id, 2, later(61))).toEqual({ kind: "tooLate" });
    expect(await undo(moderator, id, 1)).toMatchObject({ kind: "stale" });
    expect(await undo(moderator, randomUUID())).toEqual({ kind: "notFound" });
    await reviseSubmission(author.id, id, { seen: 2, facts: spaceFacts(), note: null });
    expect(await undo(moderator, id)).toEqual({ kind: "stale", who: null, what: "revise" });

    const spaceId = await listed();
    const edit = await proposeEdit(author.id, spaceId, { nameEn: "Studio" });
    await decide(moderator, edit);
    await db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion: 2, facts: spaceFacts({ nameEn: "Khác" }), actor: "seed", reason: "test" }));
    expect(await undo(moderator, edit)).toEqual({ kind: "spaceMoved" });
    expect([await stateOf(edit), (await getSpace("xuong-gom"))?.kind]).toEqual(["approved", "space"]);
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { nameEn: "Khác", version: 3 } });
  });

  it("twice at once is once", async () => {
    const id = await proposeNew(author.id);
    await decide(moderator, id);
    const outcomes = await Promise.all([undo(moderator, id), undo(moderator, id)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["stale", "undone"]);
    expect(await db.submissionEvent.count({ where: { submissionId: id } })).toBe(3);
  });
});

describe("approving with corrections", () => {
  it("publishes what the moderator set right, keeps what was corrected, and tells the author", async () => {
    const spaceId = await listed({ phone: "024 3000 0000" });
    const id = await proposeEdit(author.id, spaceId, { nameEn: "Potery studio", phone: "024 3111 1111" });
    await db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion: 1, facts: spaceFacts({ phone: "024 3000 0000", website: "https://gom.vn/" }), actor: "seed", reason: "test" }));
    const review = await getReview(moderator.id, id, new Date());
    if (!review) throw new Error("no review");
    expect(review.outcome).toMatchObject({ nameEn: "Potery studio", website: "https://gom.vn/" });
    const corrected = correctedFacts(review.outcome, { ...known(), ...review.outcome, nameEn: "Pottery studio" }, { label: "gom.vn", url: "https://gom.vn/" });
    expect(await decide(moderator, id, { seenSpace: 2, corrected })).toMatchObject({ kind: "decided" });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { nameEn: "Pottery studio", phone: "024 3111 1111", website: "https://gom.vn/", sources: [{ url: "https://gom.vn/" }] } });
    const own = await getOwnSubmission(author.id, id);
    expect(own?.events.at(-1)?.corrections.map(({ fact }) => fact)).toEqual(["nameEn", "sources"]);
    expect(JSON.stringify(await waitingJobs("send-mail"))).toContain("người duyệt đã chỉnh lại: Tên tiếng Anh, Nguồn.");
    expect((await audited(id)).at(-1)?.detail).toMatchObject({ corrected: ["nameEn", "sources"] });

    expect(await undo(moderator, id)).toEqual({ kind: "undone" });
    expect((await getOwnSubmission(author.id, id))?.submission.facts, "what the author wrote waits again").toMatchObject({ nameEn: "Potery studio", sources: [] });
  });

  it("is refused where the space was changed in the same facts since the moderator looked", async () => {
    const spaceId = await listed({ phone: "024 3000 0000" });
    const id = await proposeEdit(author.id, spaceId, { phone: "024 3111 1111" });
    const review = await getReview(moderator.id, id, new Date());
    await db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion: 1, facts: spaceFacts({ phone: "024 3222 2222" }), actor: "seed", reason: "test" }));
    const corrected = { ...(review?.outcome ?? spaceFacts()), nameEn: "Studio" };
    expect(await decide(moderator, id, { seenSpace: 1, corrected })).toMatchObject({ kind: "conflict", conflicts: ["phone"] });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { phone: "024 3222 2222", nameEn: null } });
  });
});

describe("several at once", () => {
  it("are decided each by itself; what cannot be is refused by name, and what was done is taken back together", async () => {
    const spaceId = await listed({ phone: "024 3000 0000" });
    const [good, stale, claimed, own, conflict] = [await proposeNew(author.id, { nameVi: "Được" }), await proposeNew(author.id), await proposeNew(author.id), await proposeNew(moderator.id), await proposeEdit(author.id, spaceId, { phone: "024 3111 1111" })];
    await reviseSubmission(author.id, stale, { seen: 1, facts: spaceFacts(), note: null });
    await pool.query("UPDATE submission SET claimed_by = $1, claimed_until = now() + interval '5 minutes' WHERE id = $2", [second.id, claimed]);
    await db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion: 1, facts: spaceFacts({ phone: "024 3222 2222" }), actor: "seed", reason: "test" }));
    const missing = randomUUID();
    const items = [good, stale, claimed, own, conflict, missing, good].map((id) => ({ id, seen: 1 }));
    const results = await decideMany(moderator, { items, decision: "approve", reason: null, note: null }, new Date());
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(["decided", "stale", "claimed", "notAllowed", "conflict", "notFound", "stale"]);
    expect(results[0]).toMatchObject({ nameVi: "Được", version: 2 });
    expect(await db.submission.count({ where: { state: "approved" } })).toBe(1);
    expect((await audited(good)).map(({ action }) => action)).toEqual(["submission.approve"]);
    expect(await db.auditEvent.count({ where: { subjectId: { in: [stale, claimed, own, conflict] } } })).toBe(0);
    expect((await decideMany(moderator, { items: [{ id: good, seen: 2 }], decision: "undo", reason: null, note: null }, new Date())).map(({ outcome }) => outcome.kind)).toEqual(["undone"]);
    expect(await stateOf(good)).toBe("pending");
  });
});

describe("LOG1: the log of oversight", () => {
  it("LOG1: has one line for every decision and undoing, in codes alone", async () => {
    const id = await proposeNew(author.id, { nameVi: "Nhà bí mật" });
    await decide(moderator, id, { decision: "reject", reason: "private-home", note: "Đây là nhà của ông An" });
    await undo(moderator, id);
    expect(await audited(id)).toEqual([
      { actor: moderator.id, action: "submission.reject", detail: { kind: "space-new", version: 2, reason: "private-home", spaceId: null, spaceVersion: null, corrected: [] } },
      { actor: moderator.id, action: "submission.undo", detail: { kind: "space-new", version: 3, undone: "reject", spaceId: null, spaceVersion: null } },
    ]);
    await decide(author, id);
    expect(await db.auditEvent.count({ where: { subjectId: id } })).toBe(2);
  });
});
