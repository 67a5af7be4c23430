import { storedKeys } from "../support/media-dir";
import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { meiliAdmin } from "~/adapters/meili.server";
import type { Mail } from "~/adapters/mail.server";
import { storage } from "~/adapters/storage.server";
import { removeFiles } from "~/media/remove-media.server";
import { eraseAccount, eraseDue, erasedActor } from "~/rights/erase-account.server";
import { cancelErasure, listErasures, requestErasure } from "~/rights/erasure.server";
import { noteConsent } from "~/rights/consent.server";
import { log } from "~/lib/log.server";
import { designersIndex } from "~/search/index-kind.server";
import { ensureIndexes, indexDesigner } from "~/search/indexing.server";
import { createSpace } from "~/spaces/space-write.server";
import { newPersonWithEverything, type Whole } from "../support/whole-person";
import { spaceFacts } from "../support/space-facts";
import { waitingJobs } from "../support/upload";

log.level = "silent";
const now = new Date("2026-11-23T08:00:00Z");
const due = new Date("2026-12-07T08:00:00Z");
let lan: Whole;
let minh: Whole;

/** "table.column" of every column of the database, waiting jobs included, that holds one of the words. */
async function tracesOf(words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await pool.query<{ schema: string; table: string }>(`
    SELECT table_schema AS schema, table_name AS "table" FROM information_schema.tables
    WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`);
  expect(tables.length).toBeGreaterThan(30);
  const found: string[] = [];
  for (const { schema, table } of tables) {
    const { rows } = await pool.query<{ column: string }>(
      `SELECT DISTINCT cell.name AS column FROM "${schema}"."${table}" AS line, jsonb_each_text(to_jsonb(line)) AS cell(name, held), unnest($1::text[]) AS wanted(word)
       WHERE position(wanted.word IN cell.held) > 0`,
      [words],
    );
    found.push(...rows.map(({ column }) => `${table}.${column}`));
  }
  return found.sort();
}

const wordsOf = ({ id, email, name, handle, profileId, mediaId, skill }: Whole) => [id, email, name, handle, profileId, mediaId, skill];
const lettersTo = async (email: string) => (await waitingJobs("send-mail")).map((one) => one as unknown as Mail).filter(({ to, subject }) => to === email && subject !== "waits");
const openId = async (userId: string) => (await db.erasure.findFirstOrThrow({ where: { userId, cancelledAt: null } })).id;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, subscriber, skill, digest, report_case, follow, verification, erasure CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await storage.remove(await storedKeys());
  const created = await db.$transaction((tx) => createSpace(tx, spaceFacts(), { actor: "seed", reason: "test" }));
  const spaceId = created.kind === "created" ? created.spaceId : "";
  lan = await newPersonWithEverything("Hoàng Lan Chi", spaceId, 2);
  minh = await newPersonWithEverything("Trần Bình Minh", spaceId, 3, lan);
});

describe("a request for erasure", () => {
  it("hides everything at once, withdraws every consent, signs out everywhere and says by mail when it is due and how to cancel", async () => {
    await db.$transaction((tx) => noteConsent(tx, lan.id, "mail", true, "vi", new Date("2026-11-01T00:00:00Z")));
    const { proof, dueAt } = await requestErasure(lan.id, "en", now);
    expect(dueAt).toEqual(due);
    expect(proof).toBe(createHash("sha256").update(lan.id).digest("hex"));
    expect(await db.designerProfile.findUniqueOrThrow({ where: { userId: lan.id } })).toMatchObject({ state: "draft" });
    expect(await db.user.findUniqueOrThrow({ where: { id: lan.id } })).toMatchObject({ deactivatedAt: now });
    expect(await db.session.count({ where: { userId: lan.id } })).toBe(0);
    expect(await db.session.count({ where: { userId: minh.id } })).toBe(1);
    const lines = await db.consent.findMany({ where: { userId: lan.id, at: now }, orderBy: { purpose: "asc" } });
    expect(lines.map(({ purpose, granted, language }) => [purpose, granted, language])).toEqual([["account", false, "en"], ["mail", false, "en"], ["public-profile", false, "en"]]);
    const [letter, ...more] = await lettersTo(lan.email);
    expect(more).toEqual([]);
    for (const word of ["07/12/2026", lan.id, proof, "/login?next=%2Fme%2Fdata%2Ferasure"]) expect(letter?.text).toContain(word);
    expect(await waitingJobs("index-designer")).toEqual([{ profileId: lan.profileId }]);
  });

  it("asked twice at once is one, with one mail", async () => {
    await Promise.all([requestErasure(lan.id, "vi", now), requestErasure(lan.id, "vi", now), requestErasure(lan.id, "vi", now)]);
    expect(await db.erasure.count({ where: { userId: lan.id } })).toBe(1);
    expect(await lettersTo(lan.email)).toHaveLength(1);
    expect(await db.consent.count({ where: { userId: lan.id, purpose: "account", granted: false } })).toBe(1);
  });

  it("taken back leaves the account standing, the profile a draft, and nothing to carry out", async () => {
    const { proof } = await requestErasure(lan.id, "vi", now);
    const id = await openId(lan.id);
    expect(await cancelErasure(lan.id, "vi", new Date(now.getTime() + 1))).toBe(true);
    expect(await cancelErasure(lan.id, "vi", due)).toBe(false);
    await eraseDue(due);
    await eraseAccount({ erasureId: id }, due);
    expect(await db.user.findUniqueOrThrow({ where: { id: lan.id } })).toMatchObject({ deactivatedAt: null, email: lan.email });
    expect(await db.consent.findFirst({ where: { userId: lan.id, purpose: "account" }, orderBy: { at: "desc" } })).toMatchObject({ granted: true });
    expect(await db.designerProfile.findUniqueOrThrow({ where: { userId: lan.id } })).toMatchObject({ state: "draft" });
    expect(await waitingJobs("erase-account")).toEqual([]);
    expect(await listErasures(proof)).toMatchObject([{ cancelledAt: expect.any(String) as string, doneAt: null }]);
    await requestErasure(lan.id, "vi", due);
    expect(await listErasures(proof)).toHaveLength(2);
  });

  it("is not carried out before it is due", async () => {
    await requestErasure(lan.id, "vi", now);
    const early = new Date(due.getTime() - 1);
    await eraseDue(early);
    expect(await waitingJobs("erase-account")).toEqual([]);
    await eraseAccount({ erasureId: await openId(lan.id) }, early);
    expect(await db.user.count({ where: { id: lan.id } })).toBe(1);
  });
});

describe("an erasure carried out", () => {
  /** Runs the daily job and what it asked for, as the worker would. */
  async function carryOut(at = due): Promise<void> {
    await eraseDue(at);
    for (const payload of await waitingJobs("erase-account")) await eraseAccount(payload as { erasureId: string }, at);
    for (const payload of await waitingJobs("remove-files")) await removeFiles(payload as { keys: string[] });
    await pool.query("DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier IN ('erase-account', 'remove-files')");
  }

  it("leaves no trace in any column of any table, in waiting jobs or on the disk, and touches nobody else", async () => {
    const before = await tracesOf(wordsOf(minh));
    const present = await tracesOf(wordsOf(lan));
    for (const place of ["app_user.email", "consent.user_id", "contact_message.from_user_id", "designer_profile.handle", "digest.recipient", "follow.subject_id", "media.owner_id", "report.reporter_id", "session.user_id", "skill.label", "space_revision.actor", "subscriber.email", "verification.value", "work.profile_id", "visitor_proposal.email", "proposal_draft.user_id", "space_photo.credit", "_private_jobs.payload"]) expect(present, place).toContain(place);
    const files = await storedKeys();
    expect(files.filter((key) => key.includes(lan.mediaId))).toHaveLength(2);

    const indexed = async () => JSON.stringify((await meiliAdmin.index(designersIndex).getDocuments({ limit: 100 })).results);
    await ensureIndexes();
    for (const word of [lan.handle, lan.name, minh.handle]) expect(await indexed()).toContain(word);

    const { proof } = await requestErasure(lan.id, "vi", now);
    await carryOut();
    for (const payload of await waitingJobs("index-designer")) await indexDesigner(payload as { profileId: string });
    for (const word of wordsOf(lan)) expect(await indexed()).not.toContain(word);
    expect(await indexed()).toContain(minh.handle);
    const letters = (await waitingJobs("send-mail")).filter(({ to }) => to === lan.email);
    expect(letters, "mails that waited are taken back").toHaveLength(1);
    const [letter] = letters as unknown as Mail[];
    expect(letter?.text).toContain(proof);
    expect(letter?.subject).toBe("Tài khoản của bạn đã được xóa");
    expect(await waitingJobs("index-designer")).toContainEqual({ profileId: lan.profileId });
    await pool.query("DELETE FROM graphile_worker._private_jobs WHERE payload->>'to' = $1 OR payload->>'profileId' = $2", [lan.email, lan.profileId]);

    expect(await tracesOf(wordsOf(lan))).toEqual([]);
    expect(await storedKeys()).toEqual(files.filter((key) => !key.includes(lan.mediaId)));
    const between = ["contact_block.blocked_user_id", "contact_message.from_user_id", "contact_message.to_profile_id", "contact_message.to_user_id", "work_credit.profile_id"];
    expect(await tracesOf(wordsOf(minh)), "of others only what was between them goes").toEqual(before.filter((place) => !between.includes(place)));
    expect(await db.skill.findMany({ select: { label: true } }), "a tag that others use stays").toContainEqual({ label: "In lụa" });
    expect(await db.report.findMany({ where: { note: "do Hoàng báo" } }), "reports stay without whoever made them").toMatchObject([{ reporterId: null }]);
    expect((await db.spaceRevision.findMany({ where: { version: 2 } }))[0]).toMatchObject({ actor: erasedActor, reason: "sửa giờ mở cửa" });
    const [record, ...others] = await db.erasure.findMany();
    expect(others).toEqual([]);
    expect(record).toMatchObject({ userId: null, proof, doneAt: due, requestedAt: now });
    expect(await listErasures(createHash("sha256").update(lan.id).digest("hex"))).toMatchObject([{ doneAt: due.toISOString() }]);
  }, 120_000);

  it("twice, or by two workers at once, is once", async () => {
    await requestErasure(lan.id, "vi", now);
    const erasureId = await openId(lan.id);
    await Promise.all([1, 2, 3].map(() => eraseAccount({ erasureId }, due)));
    await eraseAccount({ erasureId }, due);
    expect((await lettersTo(lan.email)).filter(({ subject }) => subject.includes("đã được xóa"))).toHaveLength(1);
    expect(await db.user.count({ where: { id: minh.id } })).toBe(1);
  });

  it("whose connection is cut in the middle has done nothing, and is done whole the next time", async () => {
    await requestErasure(lan.id, "vi", now);
    const erasureId = await openId(lan.id);
    const before = await tracesOf(wordsOf(lan));
    const files = await storedKeys();
    const holder = await pool.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM subscriber WHERE email = $1 FOR UPDATE", [lan.email]);
    const attempt = eraseAccount({ erasureId }, due).then(() => "done", () => "failed");
    let blocked: number[] = [];
    await expect.poll(async () => {
      const { rows } = await holder.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
      blocked = rows.map(({ pid }) => pid);
      return blocked.length;
    }).toBe(1);
    expect(await waitingJobs("remove-files"), "jobs come with the commit").toEqual([]);
    await holder.query("SELECT pg_terminate_backend($1)", [blocked[0]]);
    expect(await attempt).toBe("failed");
    await holder.query("ROLLBACK");
    holder.release();
    expect(await tracesOf(wordsOf(lan))).toEqual(before);
    expect(await storedKeys()).toEqual(files);
    expect(await db.erasure.findUniqueOrThrow({ where: { id: erasureId } })).toMatchObject({ doneAt: null, userId: lan.id });
    await eraseAccount({ erasureId }, due);
    expect(await db.user.count({ where: { id: lan.id } })).toBe(0);
  });
});
