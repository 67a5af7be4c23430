import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { listLiveEdits, lookAtEdit } from "~/owners/after-review.server";
import { leaveSpace } from "~/owners/editors.server";
import { submitEdit } from "~/owners/live-edit.server";
import { addOwner } from "~/owners/owner.server";
import type { SpaceFacts } from "~/spaces/space";
import { getSpace } from "~/spaces/space.server";
import { factsAt } from "~/submissions/apply-submission.server";
import { decideSubmission } from "~/submissions/decide.server";
import { getSpaceHistory } from "~/submissions/space-history.server";
import { listed, order, person, proposeEdit } from "../support/submission";
import { waitingJobs } from "../support/upload";

log.level = "silent";
let spaceId: string;
let lan: Awaited<ReturnType<typeof person>>;
let minh: Awaited<ReturnType<typeof person>>;
let moderator: Awaited<ReturnType<typeof person>>;
const now = new Date("2026-11-23T02:00:00Z");

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  [lan, minh, moderator] = [await person("member", "Lan"), await person("member", "Minh"), await person("moderator", "Hà")];
  spaceId = await listed({ phone: "024 3000 0000", openingHours: "Mo-Fr 09:00-17:00" });
  await pool.query("DELETE FROM graphile_worker._private_jobs");
});

const spaceNow = async () => {
  const found = await getSpace("xuong-gom", true);
  if (found?.kind !== "space") throw new Error("no space");
  return found.space;
};
const own = (userId: string) => db.$transaction((tx) => addOwner(tx, { userId, spaceId, via: "domain", by: userId }));
const mails = async () => (await waitingJobs("send-mail")) as { to: string; subject: string; text: string }[];
const audit = async () => (await db.auditEvent.findMany({ where: { actor: { in: [lan.id, minh.id, moderator.id] } }, orderBy: { id: "asc" } })).map(({ actor, action }) => [actor, action]);

describe("what an owner changes", () => {
  const edit = async (userId: string, change: Partial<SpaceFacts>, key: string = randomUUID()) => {
    const { version } = await spaceNow();
    const base = (await factsAt(db, spaceId, version)) as SpaceFacts;
    return submitEdit(userId, { spaceId, version, base, facts: { ...base, ...change }, note: null, key });
  };

  it("of plain facts is published at once, in one go with its event, revision and index job, however often it is sent", async () => {
    await own(lan.id);
    const key = randomUUID();
    const base = (await factsAt(db, spaceId, 1)) as SpaceFacts;
    const order = { spaceId, version: 1, base, facts: { ...base, openingHours: "Mo-Su 08:00-20:00" }, note: null, key };
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => submitEdit(lan.id, order)));
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ kind: "published", alsoWaits: false });
    expect(await spaceNow()).toMatchObject({ version: 2, openingHours: "Mo-Su 08:00-20:00" });
    expect(await waitingJobs("index-space")).toEqual([{ spaceId }]);
    expect(await db.submissionEvent.findMany()).toMatchObject([{ move: "publish", state: "approved", actor: lan.id }]);
    expect(await getSpaceHistory("xuong-gom")).toMatchObject({ revisions: [{ actor: "owner", reason: { code: "space-edit" } }, {}] });
    expect((await audit()).at(-1)).toEqual([lan.id, "space.publish-edit"]);
  });

  it("of name, position, kind and status waits in the queue as with everybody", async () => {
    await own(lan.id);
    expect(await edit(lan.id, { nameVi: "Tên mới", phone: "024 3111 1111" })).toMatchObject({ kind: "published", alsoWaits: true });
    expect(await spaceNow()).toMatchObject({ nameVi: "Xưởng gốm", phone: "024 3111 1111", version: 2 });
    const [waiting] = await db.submission.findMany({ where: { state: "pending" } });
    expect(waiting).toMatchObject({ baseVersion: 2, facts: { nameVi: "Tên mới", phone: "024 3111 1111" } });
    expect(await edit(lan.id, { lng: 105.9, lat: 21.1 })).toMatchObject({ kind: "submitted" });
    expect(await decideSubmission(moderator, waiting?.id ?? "", order(), now)).toMatchObject({ kind: "decided" });
    expect(await spaceNow()).toMatchObject({ nameVi: "Tên mới", phone: "024 3111 1111", lng: 105.85 });
  });

  it("AC5: is published by owners only, and by those who are still", async () => {
    expect(await edit(minh.id, { phone: "024 3999 9999" })).toMatchObject({ kind: "submitted" });
    await own(lan.id);
    await leaveSpace(lan.id, spaceId);
    expect(await edit(lan.id, { phone: "024 3999 9999" })).toMatchObject({ kind: "submitted" });
    expect(await spaceNow()).toMatchObject({ version: 1, phone: "024 3000 0000" });
  });

  it("waits for a person where somebody changed the same meanwhile", async () => {
    await own(lan.id);
    const base = (await factsAt(db, spaceId, 1)) as SpaceFacts;
    await edit(lan.id, { phone: "024 3111 1111" });
    const outcome = await submitEdit(lan.id, { spaceId, version: 1, base, facts: { ...base, phone: "024 3222 2222" }, note: null, key: randomUUID() });
    expect(outcome).toMatchObject({ kind: "submitted" });
    expect((await spaceNow()).phone).toBe("024 3111 1111");
  });

  it("is looked at afterwards, or taken back without touching what came since; never by its author", async () => {
    await own(lan.id);
    await edit(lan.id, { phone: "024 3111 1111" });
    await decideSubmission(moderator, await proposeEdit(minh.id, spaceId, { nameVi: "Tên mới" }, 2), order(), now);
    const { edits: [waiting], total } = await listLiveEdits(moderator.id);
    expect([total, waiting?.isOverlaid, waiting?.differences.map(({ fact }) => fact)]).toEqual([1, true, ["phone"]]);
    const id = waiting?.id ?? "";
    expect(await lookAtEdit(minh, id, true, now)).toEqual({ kind: "notAllowed" });
    expect(await lookAtEdit({ ...lan, role: "moderator" }, id, true, now)).toEqual({ kind: "notAllowed" });
    expect(await lookAtEdit(moderator, id, true, now)).toEqual({ kind: "takenBack" });
    expect(await spaceNow()).toMatchObject({ phone: "024 3000 0000", nameVi: "Tên mới" });
    expect((await mails()).at(-1)).toMatchObject({ to: lan.email });
    expect(await lookAtEdit(moderator, id, false, now)).toEqual({ kind: "closed" });
    expect((await listLiveEdits(moderator.id)).total).toBe(0);
    expect((await audit()).at(-1)).toEqual([moderator.id, "edit.take-back"]);

    await edit(lan.id, { phone: "024 3444 4444" });
    await edit(lan.id, { phone: "024 3555 5555" });
    const { edits } = await listLiveEdits(moderator.id);
    expect(await lookAtEdit(moderator, edits[0]?.id ?? "", true, now), "the same fact was changed again").toEqual({ kind: "overlaid" });
    expect(await lookAtEdit(moderator, edits[0]?.id ?? "", false, now)).toEqual({ kind: "looked" });
    expect((await spaceNow()).phone).toBe("024 3555 5555");
  });
});
