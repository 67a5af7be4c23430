import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { decideSubmission } from "~/submissions/decide.server";
import { decideMany } from "~/submissions/decide-bulk.server";
import { undoDecision } from "~/submissions/decide-undo.server";
import { revertSpace } from "~/submissions/space-history.server";
import type { Decision, Move, SubmissionState } from "~/submissions/submission";
import { reviseSubmission, withdrawSubmission } from "~/submissions/submission-write.server";
import { spaceFacts } from "../support/space-facts";
import { listed, order, person, proposeEdit, proposeNew } from "../support/submission";

/*
 * Random interleavings against a model of one page. Two authors, two moderators who are also authors, and a few places; everybody tries
 * whatever they like, with whatever version they happen to have seen, several at the same time.
 */

log.level = "error";
type Person = Awaited<ReturnType<typeof person>>;
const people: Person[] = [];
let spaceId = "";

beforeAll(async () => {
  people.push(await person("member", "Lan"), await person("member", "Minh"), await person("moderator", "Hà"), await person("moderator", "Sơn"));
});

/** A try: who does what to the n-th submission, having seen its present version or one before. */
interface Try {
  who: number;
  what: "new" | "edit" | "revise" | "withdraw" | Decision | "bulk-approve" | "bulk-reject" | "undo" | "revert";
  to: number;
  behind: number;
  text: string;
}

const attempt: fc.Arbitrary<Try> = fc.record({
  who: fc.nat(3), to: fc.nat(3), behind: fc.constantFrom(0, 0, 0, 0, 1), text: fc.constantFrom("Một", "Hai", "Ba"),
  what: fc.constantFrom("new", "edit", "revise", "withdraw", "approve", "approve", "approve", "ask-for-changes", "reject", "bulk-approve", "bulk-reject", "undo", "undo", "revert"),
});
const step = fc.array(attempt, { minLength: 1, maxLength: 3 });

/** Who may make a move from a state, and where it leads. */
const allowed: Record<SubmissionState, Partial<Record<Move, SubmissionState>>> = {
  pending: { revise: "pending", withdraw: "withdrawn", approve: "approved", "ask-for-changes": "changes-requested", reject: "rejected" },
  "changes-requested": { revise: "pending", withdraw: "withdrawn", undo: "pending" },
  approved: { undo: "pending" }, rejected: { undo: "pending" }, withdrawn: {},
};

async function carryOut({ who, what, to, behind, text }: Try, ids: string[]): Promise<string> {
  const by = people[who] as Person;
  const id = ids[to % Math.max(1, ids.length)] ?? randomUUID();
  if (what === "new" || what === "edit") {
    const { version } = await db.space.findUniqueOrThrow({ where: { id: spaceId } });
    ids.push(what === "new" ? await proposeNew(by.id, { nameVi: text }) : await proposeEdit(by.id, spaceId, { nameEn: text }, Math.max(1, version - behind)));
    return "submitted";
  }
  if (what === "revert") {
    const { version } = await db.space.findUniqueOrThrow({ where: { id: spaceId } });
    return by.role === "moderator" ? (await revertSpace(by.id, spaceId, 1, version - behind)).kind : "notAllowed";
  }
  const seen = ((await db.submission.findUnique({ where: { id }, select: { version: true } }))?.version ?? 1) - behind;
  if (what === "revise") return (await reviseSubmission(by.id, id, { seen, facts: spaceFacts({ nameEn: text }), note: null })).kind;
  if (what === "withdraw") return (await withdrawSubmission(by.id, id, seen)).kind;
  if (what === "undo") return (await undoDecision(by, id, seen, new Date())).kind;
  if (what === "bulk-approve" || what === "bulk-reject") {
    const items = ids.slice(0, 3).map((one) => ({ id: one, seen }));
    return (await decideMany(by, { items, decision: what === "bulk-approve" ? "approve" : "reject", reason: what === "bulk-approve" ? null : "duplicate", note: null }, new Date())).map(({ outcome }) => outcome.kind).join(" ");
  }
  return (await decideSubmission(by, id, order({ decision: what, seen }), new Date())).kind;
}

/** Everything that must hold at any moment, read from the tables alone. */
async function check(ids: string[]): Promise<void> {
  const submissions = await db.submission.findMany({ where: { id: { in: ids } }, include: { events: { orderBy: { version: "asc" } } } });
  const made = new Set<string>();
  for (const { id, authorId, spaceId: own, state, version, facts, events } of submissions) {
    expect(events.map((event) => event.version), "one event a version").toEqual(events.map((_, place) => place + 1));
    expect([events.length, events.at(-1)?.state, events.at(-1)?.facts]).toEqual([version, state, facts]);
    events.slice(1).forEach((event, place) => {
      const before = events[place];
      expect(allowed[before?.state as SubmissionState][event.move as Move], `${before?.state} ${event.move}`).toBe(event.state);
      const isAuthors = event.move === "revise" || event.move === "withdraw";
      expect(event.actor === authorId, `${event.move} by the right person`).toBe(isAuthors);
      if (!isAuthors) expect(people.find((one) => one.id === event.actor)?.role).toBe("moderator");
      if (event.move === "undo") expect(event.actor).toBe(before?.actor);
      if (event.move === "undo") expect(event.facts, "what waited waits again").toEqual(events[place - 1]?.facts);
    });
    const lines = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(lines.map(({ actor, action }) => `${actor} ${action}`)).toEqual(events.filter(({ move }) => !["submit", "revise", "withdraw"].includes(move)).map(({ actor, move }) => `${actor} submission.${move}`));
    for (const event of events) if (event.spaceVersion !== null) made.add(`${event.spaceVersion} ${own}`);
  }
  const spaces = await db.space.findMany({ where: { id: { in: [spaceId, ...submissions.flatMap((one) => one.spaceId ?? [])] } }, include: { revisions: { orderBy: { version: "asc" } } } });
  for (const { id, version, status, nameEn, revisions } of spaces) {
    expect(revisions.map((one) => one.version), "a revision a version").toEqual(Array.from({ length: version }, (_, place) => place + 1));
    expect(revisions.at(-1)?.facts).toMatchObject({ status, nameEn });
    const unasked = revisions.filter((one) => !made.has(`${one.version} ${id}`) && !(id === spaceId && one.reason === "revert:1"));
    expect(unasked.map(({ reason }) => reason), "a space changes by decisions and reverts alone").toEqual(id === spaceId ? ["test"] : []);
    const own = submissions.find((one) => one.kind === "space-new" && one.spaceId === id);
    if (own) expect(status, "a new space is seen exactly while its proposal stands approved").toBe(own.state === "approved" ? "published" : "hidden");
  }
}

describe("AC5: whatever people do in whatever order, some of it at once", () => {
  it("AC5: every state has its one event, every change of a space its revision and its decision, and nobody does what is not theirs", async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      await pool.query("DELETE FROM rate_limit");
      spaceId = await listed({ slug: `xuong-${randomUUID()}` });
      const ids: string[] = [await proposeNew(people[0]?.id ?? ""), await proposeEdit(people[1]?.id ?? "", spaceId, { nameEn: "Không" })];
      for (const tries of steps) await Promise.all(tries.map((one) => carryOut(one, ids)));
      await check(ids);
    }), { numRuns: 12, endOnFailure: true });
  });
});
