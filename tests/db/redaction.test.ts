import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { getExportData } from "~/rights/export-data.server";
import { decideSubmission } from "~/submissions/decide.server";
import { type RedactionOrder, redactRevision } from "~/submissions/redact.server";
import { getReview } from "~/submissions/review.server";
import { getSpaceHistory, revertSpace } from "~/submissions/space-history.server";
import { getOwnSubmission } from "~/submissions/submission.server";
import { listed, order, person, proposeEdit } from "../support/submission";

log.level = "silent";
const secret = "nhà riêng của bà Sáu, ngõ 13";
let spaceId: string;
let moderator: Awaited<ReturnType<typeof person>>;
let author: Awaited<ReturnType<typeof person>>;
let approved: string;

const asked = (own: Partial<RedactionOrder> = {}): RedactionOrder => ({ version: 2, seen: 4, facts: ["addressVi"], reason: "privacy", ...own });
const approve = async (id: string) => expect(await decideSubmission(moderator, id, order(), new Date())).toMatchObject({ kind: "decided" });
/** "table" of every table that still holds the words. */
async function keepers(words: string): Promise<string[]> {
  const found = [];
  for (const table of ["space", "space_revision", "submission", "submission_event", "audit_event"]) {
    const { rows } = await pool.query(`SELECT 1 FROM ${table} t WHERE position($1 IN to_jsonb(t)::text) > 0 LIMIT 1`, [words]);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  [author, moderator] = [await person("member", "Lan"), await person("moderator", "Hà")];
  spaceId = await listed({ addressVi: "12 Hàng Gai", phone: "024 3000 0000" });
  approved = await proposeEdit(author.id, spaceId, { addressVi: secret });
  await approve(approved);
  await approve(await proposeEdit(author.id, spaceId, { phone: "024 3111 1111" }, 2));
  expect(await revertSpace(moderator.id, spaceId, 1, 3)).toEqual({ kind: "reverted", version: 4 });
});

describe("a fact that must not be seen", () => {
  it("goes from every revision, proposal and event that holds it, and history says that, when and why", async () => {
    expect(await keepers(secret)).toEqual(["space_revision", "submission", "submission_event"]);
    expect(await redactRevision(moderator.id, spaceId, asked())).toEqual({ kind: "redacted", versions: [3, 2] });
    expect(await keepers(secret)).toEqual([]);
    const history = await getSpaceHistory("xuong-gom");
    expect(history).toMatchObject({
      revisions: [
        { version: 4, redacted: null, differences: [{ fact: "phone" }] },
        { version: 3, redacted: { reason: "privacy", facts: ["addressVi"] }, differences: [{ fact: "phone", after: "024 3111 1111" }] },
        { version: 2, redacted: { reason: "privacy", facts: ["addressVi"] }, differences: [] },
        { version: 1, redacted: null },
      ],
    });
    for (const shown of [history, await getOwnSubmission(author.id, approved), await getReview(moderator.id, approved, new Date()), await getExportData(author.id, new Date())]) expect(JSON.stringify(shown)).not.toContain("bà Sáu");
    expect(await db.auditEvent.findFirst({ where: { action: "space.redact" } })).toMatchObject({ actor: moderator.id, subjectId: spaceId, detail: { version: 2, reason: "privacy", facts: ["addressVi"] } });
  });

  it("of a whole revision leaves nothing of it, and what others say alike only where it came in by it", async () => {
    expect(await redactRevision(moderator.id, spaceId, asked({ facts: [], reason: "safety" }))).toEqual({ kind: "redacted", versions: [3, 2] });
    expect(await keepers(secret)).toEqual([]);
    const row = await db.spaceRevision.findUniqueOrThrow({ where: { spaceId_version: { spaceId, version: 2 } } });
    expect(row.facts).toEqual({});
    expect(await getSpaceHistory("xuong-gom")).toMatchObject({ revisions: [{ version: 4 }, { version: 3, differences: null }, { version: 2, differences: null, redacted: { facts: "all", reason: "safety" } }, { version: 1, redacted: null }] });
  });

  it("cannot be brought back: neither by going back, nor by a proposal that carries it on", async () => {
    const open = await proposeEdit(author.id, spaceId, { website: "https://gom.example.vn" }, 3);
    expect(await redactRevision(moderator.id, spaceId, asked())).toMatchObject({ kind: "redacted" });
    for (const version of [2, 3]) expect(await revertSpace(moderator.id, spaceId, version, 4)).toEqual({ kind: "redacted" });
    expect(await decideSubmission(moderator, open, order(), new Date()), "what was seen before is not approved unseen").toMatchObject({ kind: "stale" });
    await decideSubmission(moderator, open, order({ seen: 2 }), new Date());
    await decideSubmission(moderator, open, order({ seen: 2, seenSpace: 4, choices: { phone: "current" } }), new Date());
    expect(await db.space.findUniqueOrThrow({ where: { id: spaceId } })).toMatchObject({ website: "https://gom.example.vn", addressVi: "12 Hàng Gai" });
    expect(await keepers(secret)).toEqual([]);
  });

  it("that the page shows today is not hidden, nor one that is not there, nor by who saw another version", async () => {
    expect(await redactRevision(moderator.id, spaceId, asked({ version: 1 }))).toEqual({ kind: "stillShown", facts: ["addressVi"] });
    expect(await redactRevision(moderator.id, spaceId, asked({ version: 4 }))).toMatchObject({ kind: "stillShown" });
    expect(await redactRevision(moderator.id, spaceId, asked({ facts: ["facebook"] }))).toEqual({ kind: "nothing" });
    expect(await redactRevision(moderator.id, spaceId, asked({ seen: 3 }))).toEqual({ kind: "stale" });
    expect(await redactRevision(moderator.id, spaceId, asked({ version: 9 }))).toEqual({ kind: "notFound" });
    expect(await keepers(secret)).toEqual(["space_revision", "submission", "submission_event"]);
  });
});

describe("the guard of what is written once", () => {
  it("LOG1: lets facts go with a redaction that says so, and nothing else", async () => {
    const change = (set: string) => pool.query(`UPDATE space_revision SET ${set} WHERE space_id = $1 AND version = 2`, [spaceId]);
    for (const set of ["facts = facts - 'phone'", "facts = facts || '{\"phone\": \"1\"}', redacted_at = now(), redacted_reason = 'privacy'", "actor = 'x', facts = '{}', redacted_at = now(), redacted_reason = 'privacy'", "redacted_at = now(), redacted_reason = 'privacy'"]) {
      await expect(change(set), set).rejects.toThrow("written once");
    }
    await expect(pool.query("UPDATE submission_event SET facts = facts - 'phone', move = 'reject' WHERE submission_id = $1", [approved])).rejects.toThrow("written once");
    await expect(pool.query("UPDATE submission_event SET facts = facts || '{\"phone\": \"1\"}' WHERE submission_id = $1", [approved])).rejects.toThrow("written once");
    await expect(pool.query("DELETE FROM submission_event WHERE submission_id = $1", [approved])).rejects.toThrow("written once");
    await change("facts = facts - 'phone', redacted_at = now(), redacted_reason = 'privacy'");
  });
});
