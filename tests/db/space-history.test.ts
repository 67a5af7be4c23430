import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";
import { getSpace } from "~/spaces/space.server";
import { decideSubmission } from "~/submissions/decide.server";
import { getSpaceHistory, revertSpace } from "~/submissions/space-history.server";
import { listed, order, person, proposeEdit } from "../support/submission";
import { waitingJobs } from "../support/upload";

log.level = "error";
let spaceId: string;
let moderator: Awaited<ReturnType<typeof person>>;
let author: Awaited<ReturnType<typeof person>>;

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  [author, moderator] = [await person("member", "Lan"), await person("moderator", "Hà")];
  spaceId = await listed({ phone: "024 3000 0000" });
  await decideSubmission(moderator, await proposeEdit(author.id, spaceId, { phone: "024 3111 1111" }), order(), new Date());
  await pool.query("DELETE FROM graphile_worker._private_jobs");
});

describe("the history of a space", () => {
  it("AC4: says what changed and what sort of person changed it, and names nobody", async () => {
    const found = await getSpaceHistory("xuong-gom");
    expect(found).toMatchObject({
      revisions: [
        { version: 2, actor: "contributor", reason: { code: "space-edit" }, differences: [{ fact: "phone", before: "024 3000 0000", after: "024 3111 1111" }] },
        { version: 1, actor: "directory", reason: { code: "listed" }, differences: null },
      ],
    });
    for (const secret of [author.id, author.email, author.name, moderator.id, moderator.name]) expect(JSON.stringify(found)).not.toContain(secret);
  });

  it("goes back to any revision as a new one, and keeps all between", async () => {
    expect(await revertSpace(moderator.id, spaceId, 1, 2)).toEqual({ kind: "reverted", version: 3 });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { version: 3, phone: "024 3000 0000" }, revisionCount: 3 });
    expect(await getSpaceHistory("xuong-gom")).toMatchObject({ revisions: [{ version: 3, actor: "moderator", reason: { code: "revert", version: 1 } }, { version: 2 }, { version: 1 }] });
    expect(await waitingJobs("index-space")).toEqual([{ spaceId }]);
  });

  it("goes back once of many at once, and never from a version nobody saw", async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => revertSpace(moderator.id, spaceId, 1, 2)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["reverted", "stale", "stale", "stale", "stale"]);
    expect(await revertSpace(moderator.id, spaceId, 1, 2)).toEqual({ kind: "stale" });
    expect(await revertSpace(moderator.id, spaceId, 99, 3)).toEqual({ kind: "notFound" });
    expect(await db.spaceRevision.count({ where: { spaceId } })).toBe(3);
  });

  it("keeps a hidden space's history hidden", async () => {
    await db.$executeRaw`UPDATE space SET status = 'hidden' WHERE id = ${spaceId}::uuid`;
    expect(await getSpaceHistory("xuong-gom")).toBeNull();
  });
});
