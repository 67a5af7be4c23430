import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { getSpace, listRevisions, streamSpaces, streamSpaceVersions } from "~/spaces/space.server";
import { createSpace, updateSpace } from "~/spaces/space-write.server";
import { spaceFacts } from "../support/space-facts";

const by = { actor: "seed", reason: "test" };

async function create(own: Partial<SpaceFacts> = {}): Promise<string> {
  const created = await db.$transaction((tx) => createSpace(tx, spaceFacts(own), by));
  if (created.kind !== "created") throw new Error(created.kind);
  return created.spaceId;
}

const update = (spaceId: string, baseVersion: number, own: Partial<SpaceFacts> = {}) =>
  db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion, facts: spaceFacts(own), actor: "someone", reason: "because" }));

async function jobs(): Promise<{ task_identifier: string; key: string }[]> {
  return (await pool.query("SELECT task_identifier, key FROM graphile_worker.jobs ORDER BY id")).rows;
}

beforeEach(async () => {
  await pool.query("TRUNCATE space CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
});

describe("a new space", () => {
  it("stands with its first revision and one job to index it", async () => {
    const id = await create({ checkedOn: "2026-11-22", sources: [{ label: "Manzi", url: "https://manziart.space/" }] });
    const found = await getSpace("xuong-gom");
    expect(found).toMatchObject({ kind: "space", revisionCount: 1, ward: null, space: { id, version: 1, checkedOn: "2026-11-22" } });
    const [revision] = await listRevisions(id);
    expect(revision).toMatchObject({ version: 1, ...by, facts: spaceFacts({ checkedOn: "2026-11-22", sources: [{ label: "Manzi", url: "https://manziart.space/" }] }) });
    expect(await jobs()).toEqual([{ task_identifier: "index-space", key: `index-space:${id}` }]);
  });

  it("leaves nothing behind when its transaction fails, job included", async () => {
    await expect(db.$transaction(async (tx) => {
      await createSpace(tx, spaceFacts(), by);
      throw new Error("later step");
    })).rejects.toThrow("later step");
    expect(await getSpace("xuong-gom")).toBeNull();
    expect(await jobs()).toEqual([]);
  });

  it("takes no slug that leads elsewhere, and leaves the transaction fit for use", async () => {
    const id = await create();
    const kinds = await db.$transaction(async (tx) => [
      (await createSpace(tx, spaceFacts(), by)).kind,
      (await createSpace(tx, spaceFacts({ slug: "another" }), by)).kind,
    ]);
    expect(kinds).toEqual(["slugTaken", "created"]);
    await update(id, 1, { slug: "renamed" });
    expect(await db.$transaction((tx) => createSpace(tx, spaceFacts(), by))).toEqual({ kind: "slugTaken" });
  });

  it("goes to the first of two that want one slug at once", async () => {
    const both = await Promise.all([1, 2].map(() => db.$transaction((tx) => createSpace(tx, spaceFacts(), by))));
    expect(both.map(({ kind }) => kind).sort()).toEqual(["created", "slugTaken"]);
  });
});

describe("a change", () => {
  it("saves all facts as the next version with who and why", async () => {
    const id = await create({ phone: "+84 24 3000 0000" });
    expect(await update(id, 1, { nameVi: "Tên mới" })).toEqual({ kind: "saved", version: 2 });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { version: 2, nameVi: "Tên mới", phone: null }, revisionCount: 2 });
    expect((await listRevisions(id)).map(({ version, actor, reason }) => [version, actor, reason])).toEqual([[2, "someone", "because"], [1, "seed", "test"]]);
    expect(await jobs()).toHaveLength(1);
  });

  it("from a version that is no longer current is stale, and changes nothing", async () => {
    const id = await create();
    await update(id, 1, { nameVi: "Một" });
    expect(await update(id, 1, { nameVi: "Hai" })).toEqual({ kind: "stale", currentVersion: 2 });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { nameVi: "Một" }, revisionCount: 2 });
  });

  it("made twice at once from one version is saved once", async () => {
    const id = await create();
    const outcomes = await Promise.all(["Một", "Hai", "Ba"].map((nameVi) => update(id, 1, { nameVi })));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["saved", "stale", "stale"]);
    expect(await listRevisions(id)).toHaveLength(2);
  });

  it("of nothing is not found", async () => {
    expect(await update("00000000-0000-4000-8000-000000000000", 1)).toEqual({ kind: "notFound" });
  });

  it("of the slug leaves the old one leading here, back and forth", async () => {
    const id = await create();
    await update(id, 1, { slug: "second" });
    expect(await getSpace("xuong-gom")).toEqual({ kind: "moved", slug: "second" });
    expect(await update(id, 2, { slug: "xuong-gom" })).toEqual({ kind: "saved", version: 3 });
    expect(await getSpace("second")).toEqual({ kind: "moved", slug: "xuong-gom" });
    expect(await getSpace("xuong-gom")).toMatchObject({ kind: "space" });
    expect(await update(id, 3, { slug: "second" })).toEqual({ kind: "saved", version: 4 });
  });

  it("to another's slug is refused", async () => {
    const id = await create();
    await create({ slug: "taken" });
    expect(await update(id, 1, { slug: "taken" })).toEqual({ kind: "slugTaken" });
  });
});

describe("reading", () => {
  it("shows closed spaces and no hidden ones, under old names neither", async () => {
    const id = await create();
    await update(id, 1, { slug: "second", status: "hidden" });
    await create({ slug: "gone", status: "closed" });
    expect(await getSpace("second")).toBeNull();
    expect(await getSpace("xuong-gom")).toBeNull();
    expect(await getSpace("gone")).toMatchObject({ kind: "space", space: { status: "closed" } });
    expect(await getSpace("never")).toBeNull();
  });

  it("streams every visible space once, page by page", async () => {
    for (let number = 0; number < 7; number++) await create({ slug: `space-${number}`, status: number === 3 ? "hidden" : "published" });
    const pages: string[][] = [];
    for await (const page of streamSpaces(2)) pages.push(page.map(({ slug }) => slug));
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2]);
    expect(pages.flat().sort()).toEqual([0, 1, 2, 4, 5, 6].map((number) => `space-${number}`));
    const versions = [];
    for await (const page of streamSpaceVersions(4)) versions.push(...page);
    expect(versions.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("gives days as they were stored, whatever the machine's time zone", async () => {
    await create({ checkedOn: "2026-01-01", confirmedOn: "2026-12-31", confirmedBy: "Sở Văn hóa" });
    for await (const [space] of streamSpaces()) expect(space).toMatchObject({ checkedOn: "2026-01-01", confirmedOn: "2026-12-31" });
    expect(await getSpace("xuong-gom")).toMatchObject({ space: { checkedOn: "2026-01-01", confirmedOn: "2026-12-31" } });
  });
});
