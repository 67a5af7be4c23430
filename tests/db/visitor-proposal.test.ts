import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { getSpace, listRevisions } from "~/spaces/space.server";
import { decideSubmission } from "~/submissions/decide.server";
import { formStart, hurdleOf } from "~/submissions/form-start.server";
import { getReview } from "~/submissions/review.server";
import { getVisitorSubmission, listOwnSubmissions } from "~/submissions/submission.server";
import { reviseSubmission, withdrawSubmission } from "~/submissions/submission-write.server";
import { forgetVisitor, sweepVisitors } from "~/submissions/visitor-forget.server";
import { findByStatusToken } from "~/submissions/visitor-link.server";
import { confirmProposal, pendingProposal } from "~/submissions/visitor-submit.server";
import { order, person } from "../support/submission";
import { confirmed, mailedTokens, propose, visitorAddress, visitorProposal } from "../support/visitor";
import { waitingJobs } from "../support/upload";

log.level = "error";
const day = 24 * 60 * 60 * 1000;
const later = (days: number) => new Date(Date.now() + days * day);
let moderator: Awaited<ReturnType<typeof person>>;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, visitor_proposal, rate_limit CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  moderator = await person("moderator", "Hà");
});

/** Proposes and confirms; gives the submission and the token of its page. */
async function inQueue(own: Parameters<typeof visitorProposal>[0] = {}): Promise<{ email: string; token: string; submissionId: string; proposalId: string }> {
  const proposal = visitorProposal(own);
  await propose(proposal);
  const outcome = await confirmed(proposal.email);
  const token = outcome.kind === "confirmed" ? outcome.token : "";
  const found = await findByStatusToken(token);
  return { email: proposal.email, token, submissionId: found?.submissionId ?? "", proposalId: found?.proposalId ?? "" };
}

describe("a visitor's proposal", () => {
  it("waits outside the queue until the mailed link is confirmed, and then is like any other", async () => {
    const proposal = visitorProposal();
    expect(await propose(proposal)).toEqual({ kind: "mailed" });
    expect(await db.submission.count()).toBe(0);
    const [token = ""] = await mailedTokens(proposal.email, "/proposals/confirm");
    expect(await pendingProposal(token, new Date())).toMatchObject({ nameVi: "Xưởng gốm", kind: "space-new" });
    expect(await pendingProposal(token, new Date()), "looking uses nothing up").not.toBeNull();
    const outcome = await confirmProposal(token, visitorAddress, new Date());
    const found = await findByStatusToken(outcome.kind === "confirmed" ? outcome.token : "");
    expect(await getVisitorSubmission(found?.submissionId ?? "")).toMatchObject({ submission: { state: "pending", version: 1 }, events: [{ move: "submit", by: "author", name: null, note: "tôi ở gần đó" }] });
    expect(await db.visitorProposal.findFirst(), "nothing is held twice").toMatchObject({ facts: null, note: null, confirmHash: null });
  });

  it("is one row of twenty parallel posts with one key, and one mail; nothing typed stands in that mail", async () => {
    const proposal = visitorProposal({ known: { nameVi: "Mua ngay tại http://evil.example" } });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => propose(proposal)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, () => "mailed"));
    expect(await db.visitorProposal.count()).toBe(1);
    const mails = await waitingJobs("send-mail");
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain("evil.example");
    expect(await propose(proposal)).toEqual({ kind: "mailed" });
    expect(await waitingJobs("send-mail")).toHaveLength(1);
  });

  it("is confirmed once, by however many clicks at once, and not after its days", async () => {
    const { email } = visitorProposal();
    await propose(visitorProposal({ email }));
    const [token = ""] = await mailedTokens(email, "/proposals/confirm");
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => confirmProposal(token, visitorAddress, new Date())));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["badLink", "badLink", "badLink", "confirmed"]);
    expect([await db.submission.count(), await db.submissionEvent.count()]).toEqual([1, 1]);
    await propose(visitorProposal({ email }));
    expect(await confirmed(email, later(3.1))).toEqual({ kind: "badLink" });
    for (const nonsense of ["", "x", "0".repeat(48)]) expect(await confirmProposal(nonsense, visitorAddress, new Date())).toEqual({ kind: "badLink" });
  });

  it("keeps no token that could be read back", async () => {
    const { email, token } = await inQueue();
    const { rows } = await pool.query<{ all: string }>("SELECT (SELECT json_agg(v) FROM visitor_proposal v)::text || (SELECT json_agg(l) FROM visitor_link l)::text AS all");
    for (const secret of [token, ...(await mailedTokens(email, "/proposals")), ...(await mailedTokens(email, "/proposals/confirm"))]) expect(rows[0]?.all).not.toContain(secret);
  });

  it("RL1: is limited by address and by network, and the count is given back where nothing new was sent", async () => {
    const { email } = visitorProposal();
    for (let count = 0; count < 8; count++) expect(await propose(visitorProposal({ email }))).toEqual({ kind: "mailed" });
    expect(await propose(visitorProposal({ email }))).toMatchObject({ kind: "limited" });
    expect(await waitingJobs("send-mail"), "no further mail").toHaveLength(8);
    expect(await propose(visitorProposal({ email }), later(1.1)), "another day").toEqual({ kind: "mailed" });
    for (let count = 9; count < 40; count++) await propose(visitorProposal());
    expect(await propose(visitorProposal())).toMatchObject({ kind: "limited" });
    expect(await propose(visitorProposal(), new Date(), "198.51.100.1")).toEqual({ kind: "mailed" });
  });

  it("is asked for again where no person can have sent it", () => {
    const start = formStart(new Date());
    expect(hurdleOf(start, undefined, new Date())).toBe("tooFast");
    expect(hurdleOf(start, "", new Date(Date.now() + 5_000))).toBeNull();
    expect(hurdleOf(start, "Ann", new Date(Date.now() + 5_000))).toBe("trap");
    expect(hurdleOf(start, undefined, later(1.1))).toBe("tooOld");
    for (const made of [undefined, "", "x", `${Date.now() - 60_000}-${"0".repeat(32)}`, `${start}0`]) expect(hurdleOf(made, undefined, new Date()), String(made)).toBe("tooOld");
  });
});

describe("by the private link", () => {
  it("a proposal sent back is revised, approved, and told by mail each time, with a link that works", async () => {
    const { email, submissionId, proposalId } = await inQueue({ known: { nameVi: "Gốm Bát Tràng" } });
    const note = "Mở cửa những ngày nào?";
    expect(await decideSubmission(moderator, submissionId, order({ decision: "ask-for-changes", note }), new Date())).toMatchObject({ state: "changes-requested" });
    const links = await mailedTokens(email, "/proposals");
    expect(links).toHaveLength(2);
    for (const link of links) expect(await findByStatusToken(link)).toEqual({ proposalId, submissionId });
    const own = await getVisitorSubmission(submissionId);
    expect(own?.events.at(-1)).toMatchObject({ move: "ask-for-changes", by: "moderator", name: null, note });
    const author = { kind: "visitor", proposalId, submissionId } as const;
    const facts = { ...(own?.submission.facts ?? visitorProposal().facts), openingHours: "Mo-Su 08:00-18:00" };
    expect(await reviseSubmission(author, submissionId, { seen: 1, facts, note: null })).toEqual({ kind: "stale" });
    expect(await reviseSubmission(author, submissionId, { seen: 2, facts, note: null })).toEqual({ kind: "moved", state: "pending" });
    expect(await decideSubmission(moderator, submissionId, order({ seen: 1 }), new Date())).toEqual({ kind: "stale", who: null, what: "revise" });
    expect(await decideSubmission(moderator, submissionId, order({ seen: 3 }), new Date())).toMatchObject({ state: "approved" });
    expect((await waitingJobs("send-mail")).at(-1)).toMatchObject({ to: email, subject: "Đề xuất về Gốm Bát Tràng đã được duyệt" });
    const space = await getSpace("gom-bat-trang");
    expect(space).toMatchObject({ space: { openingHours: "Mo-Su 08:00-18:00" } });
    expect((await listRevisions(space?.kind === "space" ? space.space.id : "")).map(({ actor }) => actor)).toEqual(["contributor"]);
  });

  it("AC1: one visitor's link moves no other proposal, and a member's list shows none of them", async () => {
    const [mine, theirs] = [await inQueue(), await inQueue()];
    const member = await person("member");
    const author = { kind: "visitor", proposalId: mine.proposalId, submissionId: mine.submissionId } as const;
    expect(await withdrawSubmission(author, theirs.submissionId, 1)).toEqual({ kind: "notFound" });
    expect(await withdrawSubmission(member.id, theirs.submissionId, 1)).toEqual({ kind: "notFound" });
    expect(await listOwnSubmissions(member.id)).toEqual([]);
    expect(await withdrawSubmission(author, mine.submissionId, 1)).toEqual({ kind: "moved", state: "withdrawn" });
    expect(await withdrawSubmission(author, mine.submissionId, 2)).toEqual({ kind: "closed" });
  });

  it("AC4: moderators see a visitor and never the address", async () => {
    const { email, submissionId } = await inQueue();
    const review = await getReview(moderator.id, submissionId, new Date());
    expect(review).toMatchObject({ from: "visitor" });
    expect(review?.proposer).toMatchObject({ name: null });
    expect(JSON.stringify(review)).not.toContain(email);
    expect(JSON.stringify(await getVisitorSubmission(submissionId))).not.toContain(email);
  });

  it("AC5: nobody decides on what they sent from the address of their own account", async () => {
    const { submissionId } = await inQueue({ email: moderator.email });
    expect(await decideSubmission(moderator, submissionId, order(), new Date())).toEqual({ kind: "notAllowed" });
    expect(await decideSubmission(await person("moderator"), submissionId, order(), new Date())).toMatchObject({ kind: "decided" });
  });
});

describe("what is held of visitors", () => {
  it("is forgotten at once when they ask: address, links, notes and waiting mails; the proposal stays", async () => {
    const { email, token, submissionId, proposalId } = await inQueue();
    await forgetVisitor(proposalId);
    expect(await findByStatusToken(token)).toBeNull();
    expect([await db.visitorProposal.count(), await db.visitorLink.count(), (await waitingJobs("send-mail")).length]).toEqual([0, 0, 0]);
    expect(await db.submissionEvent.findMany({ where: { submissionId } })).toMatchObject([{ actor: "erased", note: null }]);
    expect(await decideSubmission(moderator, submissionId, order(), new Date())).toMatchObject({ state: "approved" });
    expect(JSON.stringify(await waitingJobs("send-mail"))).not.toContain(email);
  });

  it("goes by itself: unconfirmed after three days, decided after thirty, left unanswered after half a year", async () => {
    await propose(visitorProposal({ known: { nameVi: "Chưa xác nhận" } }));
    const [decided, asked, pending] = [await inQueue(), await inQueue(), await inQueue()];
    await decideSubmission(moderator, decided.submissionId, order({ decision: "reject" }), new Date());
    await decideSubmission(moderator, asked.submissionId, order({ decision: "ask-for-changes" }), new Date());
    const left = async () => (await db.visitorProposal.findMany({ orderBy: { createdAt: "asc" } })).map(({ id }) => id);
    expect([await sweepVisitors(later(2.9)), (await left()).length]).toEqual([0, 4]);
    expect([await sweepVisitors(later(3.1)), await left()]).toEqual([1, [decided, asked, pending].map(({ proposalId }) => proposalId)]);
    expect([await sweepVisitors(later(30.1)), await left()]).toEqual([1, [asked, pending].map(({ proposalId }) => proposalId)]);
    expect([await sweepVisitors(later(180.1)), await left()]).toEqual([1, [pending.proposalId]]);
    expect(await db.submission.count(), "what was proposed stays").toBe(3);
    expect(await findByStatusToken(decided.token)).toBeNull();
  });

  it("holds together: a proposal is either waiting whole or a submission, never both", async () => {
    await propose(visitorProposal());
    await expect(pool.query("UPDATE visitor_proposal SET facts = NULL")).rejects.toThrow("visitor_proposal_state");
    const { submissionId } = await inQueue();
    await expect(db.visitorProposal.create({ data: { email: "a@example.vn", language: "vi", idempotencyKey: randomUUID(), kind: "space-new", facts: {}, submissionId } })).rejects.toThrow();
  });
});
