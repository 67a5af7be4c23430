import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { parseCsv } from "~/lib/csv";
import { log } from "~/lib/log.server";
import { getBacklog, listModerators, listOutcomes, listWeeks } from "~/oversight/figures.server";
import { listLog, streamLog } from "~/oversight/log.server";
import { type LogQuery, parseLogQuery } from "~/oversight/log-query";
import { streamDecisions } from "~/oversight/moderator-export.server";
import { getAgreement } from "~/oversight/overview.server";
import { giveSecondOpinion, nextSample } from "~/oversight/second-opinion.server";
import { decideSubmission } from "~/submissions/decide.server";
import { revertSpace } from "~/submissions/space-history.server";
import { admin, decidedProposal, readAll } from "../support/oversight";
import { listed, order, person, proposeEdit, proposeNew } from "../support/submission";

log.level = "error";
/** A Monday noon in Hanoi. */
const now = new Date("2026-11-23T05:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
type Person = Awaited<ReturnType<typeof person>>;
let author: Person;
let ha: Person;
let son: Person;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, report_case, report, rate_limit CASCADE");
  [author, ha, son] = [await person("member", "Lan"), await person("moderator", "Hà"), await person("moderator", "Sơn")];
});

/** The value that a share of the sorted values lies below, between two of them in proportion. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

describe("figures", () => {
  it("tell what waits and since when", async () => {
    const ids = [await proposeNew(author.id), await proposeNew(author.id), await proposeNew(author.id)];
    await pool.query("UPDATE submission SET submitted_at = $2 WHERE id = $1", [ids[0], hoursAgo(49)]);
    await pool.query("UPDATE submission SET submitted_at = $2 WHERE id = ANY($1)", [ids.slice(1), hoursAgo(1)]);
    for (const [subject, state] of [["x", "open"], ["y", "closed"]]) {
      await pool.query("WITH made AS (INSERT INTO report_case (subject_type, subject_id, state, due_at) VALUES ('space', $1, $2, now()) RETURNING id) INSERT INTO case_event (case_id, version, move, actor) SELECT id, 1, 'open', 'system' FROM made", [subject, state]);
    }
    expect(await getBacklog(now)).toEqual({ pending: 3, overdue: 1, oldestHours: 49, openReports: 1, targetHours: 48 });
  });

  it("tell for each week of Hanoi what came, what was decided, and the time that half and nine in ten took at most", async () => {
    const hours = [1, 2, 3.5, 8, 13, 21, 34, 55, 89, 144];
    const lastWeek = new Date("2026-11-20T03:00:00Z");
    for (const [place, took] of hours.entries()) await decidedProposal({ actor: place % 2 ? ha.id : son.id, came: new Date(lastWeek.getTime() - took * 3_600_000), at: lastWeek });
    // why: Sunday 17:30 in London's time is Monday in Hanoi.
    await decidedProposal({ actor: ha.id, came: hoursAgo(20), at: new Date("2026-11-22T17:30:00Z"), move: "reject" });
    const weeks = await listWeeks(now);
    expect(weeks.map(({ monday }) => monday)).toEqual(expect.arrayContaining(["2026-09-07", "2026-11-23"]));
    expect(weeks).toHaveLength(12);
    const [before, current] = weeks.slice(-2);
    expect(before).toMatchObject({ monday: "2026-11-16", decided: 10, medianHours: expect.closeTo(quantile(hours, 0.5), 6), slowHours: expect.closeTo(quantile(hours, 0.9), 6) });
    expect(current).toMatchObject({ monday: "2026-11-23", received: 0, decided: 1 });
    expect(weeks[0]).toEqual({ monday: "2026-09-07", received: 0, decided: 0, medianHours: null, slowHours: null });
    expect(await listOutcomes(now)).toEqual([{ move: "approve", reason: null, count: 10 }, { move: "reject", reason: "duplicate", count: 1 }]);
    expect((await listModerators(now)).map(({ name, decided }) => [name, decided])).toEqual([["Hà", 6], ["Sơn", 5]]);
  });

  it("leave out a decision that was taken back at once, and an export says that it was", async () => {
    // why: the word is the queue's own; here it matters only that it is read.
    await pool.query("ALTER TABLE submission_event DROP CONSTRAINT submission_event_move_check");
    const id = await decidedProposal({ authorId: author.id, actor: ha.id, came: hoursAgo(9), at: hoursAgo(8) });
    await giveSecondOpinion(son.id, { submission: id, version: 2, answer: "approve", reason: null }, now, 1);
    await pool.query(
      `WITH moved AS (UPDATE submission SET state = 'pending', version = 3 WHERE id = $1 RETURNING id, facts)
       INSERT INTO submission_event (submission_id, version, move, state, actor, facts, at) SELECT id, 3, 'undo', 'pending', $2, facts, $3 FROM moved`,
      [id, ha.id, hoursAgo(8)],
    );
    expect([await listOutcomes(now), (await listModerators(now)).map(({ decided }) => decided), (await getAgreement()).overall.cases]).toEqual([[], [0, 0], 0]);
    expect(parseCsv(await readAll(streamDecisions(ha.id)))[1]?.at(-2)).toBe("true");
  });

  it("count a proposal that came again from when it came again", async () => {
    const id = randomUUID();
    await decidedProposal({ id, authorId: author.id, actor: ha.id, came: hoursAgo(30), at: hoursAgo(28), move: "ask-for-changes" });
    await pool.query(
      `WITH moved AS (UPDATE submission SET state = 'approved', version = 4 WHERE id = $1 RETURNING id, facts)
       INSERT INTO submission_event (submission_id, version, move, state, actor, facts, at)
       SELECT id, 3, 'revise', 'pending', $2, facts, $4::timestamptz FROM moved UNION ALL SELECT id, 4, 'approve', 'approved', $3, facts, $5 FROM moved`,
      [id, author.id, ha.id, hoursAgo(10), hoursAgo(6)],
    );
    const [{ medianHours, decided } = { medianHours: 0, decided: 0 }] = await listModerators(now);
    expect([decided, medianHours]).toEqual([2, 3]);
  });
});

describe("a moderator's export", () => {
  it("CSV1: has each decision with its time and what became of it, and no cell that a spreadsheet runs", async () => {
    const edit = await proposeEdit(author.id, await listed(), { phone: "024 3111 1111" });
    const spaceId = (await db.submission.findUniqueOrThrow({ where: { id: edit } })).spaceId ?? "";
    await decideSubmission(ha, edit, order(), new Date());
    await revertSpace(son.id, spaceId, 1, 2);
    await decidedProposal({ authorId: author.id, actor: ha.id, came: hoursAgo(50), at: hoursAgo(47.5), move: "reject", name: "=HYPERLINK(\"https://evil\"), \"x\"\nhai" });
    await decidedProposal({ actor: son.id, came: hoursAgo(5), at: hoursAgo(4) });
    const text = await readAll(streamDecisions(ha.id));
    expect(text).toContain(`"'=HYPERLINK(`);
    const [head, ...rows] = parseCsv(text);
    const records = rows.map((row) => Object.fromEntries(row.map((cell, place) => [head?.[place], cell])));
    expect(records).toMatchObject([
      { name: "=HYPERLINK(\"https://evil\"), \"x\"\nhai", decision: "reject", reason: "duplicate", hours: "2.50", stateNow: "rejected", reverted: "false", undone: "false", decidedAt: hoursAgo(47.5).toISOString() },
      { submission: edit, decision: "approve", reason: "", stateNow: "approved", reverted: "true" },
    ]);
    expect(text).not.toContain(author.email);
  });

  it("goes on past a batch, each decision once", async () => {
    await pool.query(
      `WITH made AS (INSERT INTO submission (kind, state, facts, version, idempotency_key) SELECT 'space-new', 'approved', '{}', 2, gen_random_uuid() FROM generate_series(1, 1203) RETURNING id)
       INSERT INTO submission_event (submission_id, version, move, state, actor, facts, at) SELECT id, 1, 'submit', 'pending', 'x', '{}'::jsonb, $2::timestamptz FROM made UNION ALL SELECT id, 2, 'approve', 'approved', $1, '{}', $3 FROM made`,
      [ha.id, hoursAgo(9), hoursAgo(8)],
    );
    const rows = parseCsv(await readAll(streamDecisions(ha.id))).slice(1);
    expect([rows.length, new Set(rows.map(([id]) => id)).size]).toEqual([1203, 1203]);
  });
});

describe("second opinions", () => {
  const answer = (submission: string, own: Partial<Parameters<typeof giveSecondOpinion>[1]> = {}) => ({ submission, version: 2, answer: "approve" as const, reason: null, ...own });

  it("are asked of others only, do not tell the decision, are kept once and change nothing", async () => {
    const id = await decidedProposal({ authorId: author.id, actor: ha.id, came: hoursAgo(5), at: hoursAgo(4), move: "reject" });
    const { sample, total } = await nextSample(son.id, 0, now, 1);
    expect([total, sample?.submissionId, sample?.notes]).toEqual([1, id, ["tôi ở gần đó"]]);
    expect(JSON.stringify(sample)).not.toMatch(new RegExp(`reject|duplicate"|${ha.id}|${author.id}|state`));
    expect(await nextSample(ha.id, 0, now, 1), "not of who decided").toEqual({ sample: null, total: 0 });
    expect(await giveSecondOpinion(ha.id, answer(id), now, 1)).toEqual({ kind: "notFound" });
    const before = await db.submission.findUniqueOrThrow({ where: { id } });
    const outcomes = await Promise.all([1, 2, 3].map(() => giveSecondOpinion(son.id, answer(id), now, 1)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["kept", "notFound", "notFound"]);
    expect(await db.submission.findUniqueOrThrow({ where: { id } })).toEqual(before);
    expect(await db.secondOpinion.findMany()).toMatchObject([{ submissionId: id, version: 2, moderatorId: son.id, answer: "approve", reason: null }]);
    expect((await nextSample(son.id, 0, now, 1)).total).toBe(0);
  });

  it("AC5: are not given on one's own proposal, on an open one, on another version, or outside the sample", async () => {
    const own = await decidedProposal({ authorId: son.id, actor: ha.id, came: hoursAgo(5), at: hoursAgo(4) });
    const open = await proposeNew(author.id);
    const good = await decidedProposal({ actor: ha.id, came: hoursAgo(5), at: hoursAgo(4) });
    for (const form of [answer(own), answer(open, { version: 1 }), answer(good, { version: 1 }), answer(randomUUID())]) expect(await giveSecondOpinion(son.id, form, now, 1)).toEqual({ kind: "notFound" });
    const samples: string[] = [];
    for (let count = 0; count < 60; count++) samples.push(await decidedProposal({ actor: ha.id, came: hoursAgo(5), at: hoursAgo(4) }));
    const chosen = (await pool.query<{ id: string }>("SELECT id FROM submission WHERE sample_number(id) % 4 = 0 AND id = ANY($1)", [samples])).rows.map(({ id }) => id);
    expect(chosen.length).toBeGreaterThan(3);
    expect(chosen.length).toBeLessThan(30);
    for (const id of samples.slice(0, 20)) expect((await giveSecondOpinion(son.id, answer(id), now, 4)).kind).toBe(chosen.includes(id) ? "kept" : "notFound");
  });

  it("tell how far two moderators agree once there are enough", async () => {
    for (let count = 0; count < 24; count++) {
      const id = await decidedProposal({ actor: count % 2 ? ha.id : son.id, came: hoursAgo(5), at: hoursAgo(4), move: count < 12 ? "approve" : "reject" });
      await giveSecondOpinion(count % 2 ? son.id : ha.id, answer(id, count < 12 || count > 20 ? {} : { answer: "reject", reason: "duplicate" }), now, 1);
    }
    const { overall, pairs } = await getAgreement();
    expect(overall).toMatchObject({ cases: 24, share: 21 / 24 });
    expect(overall.kappa).toBeCloseTo(0.75, 10);
    expect(pairs).toMatchObject([{ names: expect.arrayContaining(["Hà", "Sơn"]), agreement: { cases: 24, share: 21 / 24 } }]);
  });
});

describe("the log", () => {
  const asked = (text: string): LogQuery => parseLogQuery(new URLSearchParams(text));

  it("is filtered by person, action, subject and day, and turned page by page without losing or doubling a line", async () => {
    const boss = await admin("Trần Bình Minh");
    const mark = randomUUID();
    await pool.query("INSERT INTO audit_event (actor, action, subject_type, subject_id, at) SELECT $1, 'test.page', 'space', $2, $3::timestamptz FROM generate_series(1, 120)", [boss.id, mark, "2026-11-21T17:30:00Z"]);
    await pool.query("INSERT INTO audit_event (actor, action, subject_type, subject_id) VALUES ('system', 'test.about', 'account', $1)", [boss.id]);
    const seen: string[] = [];
    for (let before: string | null = null, page = 0; page < 5; page++) {
      const { lines, next } = await listLog({ ...asked(`subject=space:${mark}`), before });
      seen.push(...lines.map(({ id }) => id));
      before = next;
      if (next === null) break;
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
    expect((await listLog(asked("person=binh minh&action=test.about"))).lines, "about somebody as by somebody").toMatchObject([{ actor: "system", actorName: null, subjectId: boss.id }]);
    expect((await listLog(asked(`person=${boss.email}&action=test.page`))).lines[0]).toMatchObject({ actor: boss.id, actorName: boss.name });
    expect((await listLog(asked(`subject=${mark}&from=2026-11-22&to=2026-11-22`))).lines).toHaveLength(50);
    expect((await listLog(asked(`subject=${mark}&to=2026-11-21`))).lines, "days are those of Hanoi").toEqual([]);
    expect((await listLog(asked("person=nobody at all"))).lines).toEqual([]);
  });

  it("CSV1, LOG1: is exported whole, and no name forges a cell, a line or a formula", async () => {
    const boss = await admin("=cmd|' /C calc'!A0\r\n1,2026,forged");
    const mark = randomUUID();
    await pool.query("INSERT INTO audit_event (actor, action, subject_type, subject_id, detail) SELECT $1, 'test.export', 'space', $2, '{\"to\": 3}' FROM generate_series(1, 700)", [boss.id, mark]);
    const text = await readAll(streamLog(asked(`subject=${mark}`)));
    const [head, ...rows] = parseCsv(text);
    expect(head).toEqual(["id", "at", "actor", "actorName", "action", "subjectType", "subjectId", "detail"]);
    expect([rows.length, new Set(rows.map(([id]) => id)).size, new Set(rows.map((row) => row.length)).size]).toEqual([700, 700, 1]);
    expect(rows[0]?.slice(2)).toEqual([boss.id, boss.name, "test.export", "space", mark, '{"to":3}']);
    expect(text).not.toMatch(/(^|,|\n)=cmd/);
    expect(text).not.toContain(boss.email);
  });
});
