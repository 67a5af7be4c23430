import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { getSpaceHistory } from "~/submissions/space-history.server";
import { decideSubmission } from "~/submissions/decide.server";
import { confirmSpace } from "~/truth/confirm.server";
import { vouchesAs } from "~/truth/vouch.server";
import type { SessionUser } from "~/accounts/session.server";
import { listed, order, person, proposeEdit, proposeNew } from "../support/submission";

log.level = "error";
const now = new Date();
let moderator: Awaited<ReturnType<typeof person>>;
let member: Awaited<ReturnType<typeof person>>;
beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  [moderator, member] = [await person("moderator"), await person()];
});
const confirmation = (spaceId: string) => db.space.findUniqueOrThrow({ where: { id: spaceId }, select: { version: true, confirmedBy: true, unconfirmedFacts: true } });

describe("a moderator's word", () => {
  it("is one revision with its reason however often the button is pressed, and none over what was changed meanwhile", async () => {
    const spaceId = await listed({ phone: "024 3000 0000", unconfirmedFacts: ["phone"] });
    const vouching = { userId: moderator.id, by: "moderator" as const, seen: 1, showName: true };
    for (let time = 0; time < 2; time++) expect(await confirmSpace(spaceId, vouching, now)).toEqual({ kind: "confirmed", version: 2 });
    expect(await confirmation(spaceId)).toEqual({ version: 2, confirmedBy: "moderator", unconfirmedFacts: [] });
    expect(await confirmSpace(spaceId, { ...vouching, userId: member.id, by: "owner" }, now)).toEqual({ kind: "stale" });
    expect(await db.confirmationName.count(), "whose age is not known has no name shown").toBe(0);
    const history = await getSpaceHistory("xuong-gom");
    expect(history?.kind === "history" ? history.revisions[0] : null).toMatchObject({ actor: "moderator", reason: { code: "confirm" }, differences: [] });
    await db.space.update({ where: { id: spaceId }, data: { status: "hidden" } });
    expect(await confirmSpace(spaceId, { ...vouching, seen: 2 }, now)).toEqual({ kind: "notFound" });
  });

  it("AC2: is asked of owners and of moderators with a second factor, and of nobody else", async () => {
    const spaceId = await listed();
    const as = (who: typeof member, secondFactor = false) => vouchesAs({ ...who, secondFactor, demo: false } as unknown as SessionUser, spaceId);
    expect([await vouchesAs(null, spaceId), await as(member), await as(moderator), await as(moderator, true)]).toEqual([null, null, null, "moderator"]);
    await db.spaceOwner.create({ data: { spaceId, userId: member.id, via: "moderator" } });
    expect(await as(member)).toBe("owner");
  });
});

describe("an approved proposal", () => {
  it("confirms a new place, and one whose hours it corrects, but not one whose spelling it corrects", async () => {
    const added = await proposeNew(member.id, { nameVi: "Gốm mới" });
    await decideSubmission(moderator, added, order(), now);
    expect((await db.space.findFirstOrThrow({ where: { nameVi: "Gốm mới" } })).confirmedBy).toBe("contributor");
    const spaceId = await listed({ phone: "024 3000 0000", founded: 1990, unconfirmedFacts: ["phone", "founded"] });
    await decideSubmission(moderator, await proposeEdit(member.id, spaceId, { nameEn: "Pottery" }), order(), now);
    expect(await confirmation(spaceId)).toEqual({ version: 2, confirmedBy: null, unconfirmedFacts: ["phone", "founded"] });
    await decideSubmission(moderator, await proposeEdit(member.id, spaceId, { phone: "024 3999 9999" }, 2), order(), now);
    expect(await confirmation(spaceId)).toEqual({ version: 3, confirmedBy: "contributor", unconfirmedFacts: ["founded"] });
  });
});
