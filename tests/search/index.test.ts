import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { meiliAdmin } from "~/adapters/meili.server";
import { indexOf, settle } from "~/search/index-tasks.server";
import { listPublicDesigners } from "~/designers/shown-designer.server";
import { designerDocuments } from "~/search/designer-index.server";
import { emptyDesignerQuery } from "~/search/designer-query";
import { searchDesigners } from "~/search/designer-search.server";
import { designersIndex, spacesIndex } from "~/search/index-kind.server";
import { checkIndexes, ensureIndexes, indexDesigner, indexSpace, reindex } from "~/search/indexing.server";
import { emptyQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { suggest } from "~/search/suggest.server";
import type { SpaceFacts } from "~/spaces/space";
import { createSpace, updateSpace } from "~/spaces/space-write.server";
import { spaceFacts } from "../support/space-facts";
import { monday } from "./seeded";

const inStep = { missing: [], extra: [], stale: [] };
const by = { actor: "seed", reason: "test" };

async function create(own: Partial<SpaceFacts>): Promise<string> {
  const created = await db.$transaction((tx) => createSpace(tx, spaceFacts(own), by));
  if (created.kind !== "created") throw new Error(created.kind);
  return created.spaceId;
}

const update = (spaceId: string, baseVersion: number, own: Partial<SpaceFacts>) =>
  db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion, facts: spaceFacts(own), actor: "someone", reason: "because" }));

const find = async (q: string) => (await searchSpaces({ ...emptyQuery, q }, monday)).spaces.map(({ slug }) => slug);

beforeAll(async () => {
  await ensureIndexes();
});

beforeEach(async () => {
  await pool.query("TRUNCATE space CASCADE");
  await settle(indexOf(spacesIndex).deleteAllDocuments());
});

describe("one space", () => {
  it("can be found once its job has run, changed once it has run again, and no more once hidden", async () => {
    const id = await create({ slug: "zzqx-mot", nameVi: "Zzqx một" });
    await indexSpace({ spaceId: id });
    expect(await find("zzqx")).toEqual(["zzqx-mot"]);
    await update(id, 1, { slug: "zzqx-mot", nameVi: "Wwvy" });
    await indexSpace({ spaceId: id });
    expect(await find("wwvy")).toEqual(["zzqx-mot"]);
    await update(id, 2, { slug: "zzqx-mot", nameVi: "Wwvy", status: "hidden" });
    await indexSpace({ spaceId: id });
    expect((await checkIndexes()).spaces).toEqual(inStep);
    expect((await indexOf(spacesIndex).getStats()).numberOfDocuments).toBe(0);
  });

  it("ends with its newest version however many jobs run at once", async () => {
    const id = await create({ slug: "zzqx", nameVi: "Zzqx 1" });
    const jobs = [indexSpace({ spaceId: id })];
    for (let version = 1; version <= 6; version++) {
      await update(id, version, { slug: "zzqx", nameVi: `Zzqx ${version + 1}` });
      jobs.push(indexSpace({ spaceId: id }));
    }
    await Promise.all(jobs);
    expect((await checkIndexes()).spaces).toEqual(inStep);
  });

  it("fails its job where the search engine fails the task", async () => {
    await expect(settle(indexOf(spacesIndex).addDocuments([{ id: "not allowed: é" } as never]))).rejects.toThrow("failed task");
  });
});

describe("a space hidden while its document lives on", () => {
  it("never shows, and counts without it", async () => {
    const id = await create({ slug: "zzqx-an", nameVi: "Zzqx ẩn" });
    const other = await create({ slug: "zzqx-hien", nameVi: "Zzqx hiện", lng: 105.95, lat: 21.1 });
    for (const spaceId of [id, other]) await indexSpace({ spaceId });
    await update(id, 1, { slug: "zzqx-an", nameVi: "Zzqx ẩn", status: "hidden" });
    const view = await searchSpaces({ ...emptyQuery, q: "zzqx" }, monday);
    expect(view).toMatchObject({ total: 1, degraded: false, facets: { kind: { studio: 1 } } });
    expect(view.spaces.map(({ slug }) => slug)).toEqual(["zzqx-hien"]);
    expect(view.clusters.map(({ space }) => space?.slug)).toEqual(["zzqx-hien"]);
    expect((await suggest("zzqx", "vi", 5)).spaces.map(({ slug }) => slug)).toEqual(["zzqx-hien"]);
  });

  it("stays off the map when it stands alone there, though it is not on the page", async () => {
    const facts = (place: number) => ({ slug: `zzqx-${place}`, nameVi: `Zzqx ${String(place).padStart(2, "0")}`, lng: 105.4 + place * 0.05 });
    const ids = [];
    for (let place = 0; place < 10; place++) ids.push(await create(facts(place)));
    await reindex({ reason: "test", index: "spaces" });
    await update(ids[9] ?? "", 1, { ...facts(9), status: "hidden" });
    const view = await searchSpaces({ ...emptyQuery, zoom: 11 }, monday, 5);
    expect(view.total).toBe(9);
    expect(view.clusters.map(({ space }) => space?.slug).sort()).toEqual(Array.from({ length: 9 }, (_, place) => `zzqx-${place}`));
  });
});

describe("the check", () => {
  it("names what is missing, too much, and out of date", async () => {
    const [missing, stale, hidden] = [await create({ slug: "thieu" }), await create({ slug: "cu" }), await create({ slug: "an" })];
    for (const spaceId of [stale, hidden]) await indexSpace({ spaceId });
    await update(stale, 1, { slug: "cu", nameVi: "Mới" });
    await update(hidden, 1, { slug: "an", status: "hidden" });
    expect((await checkIndexes()).spaces).toEqual({ missing: [missing], stale: [stale], extra: [hidden] });
    await reindex({ reason: "test", index: "spaces" });
    expect((await checkIndexes()).spaces).toEqual(inStep);
  });
});

describe("a rebuild", () => {
  it("loses nothing that is written, changed or hidden while it runs", async () => {
    const ids: string[] = [];
    for (let place = 0; place < 20; place++) ids.push(await create({ slug: `truoc-${place}` }));
    const rebuild = reindex({ reason: "test", index: "spaces" });
    const jobs: Promise<void>[] = [];
    for (let place = 0; place < 20; place++) {
      const id = ids[place] ?? "";
      await update(id, 1, { slug: `truoc-${place}`, status: place % 2 === 0 ? "hidden" : "published", nameVi: "Zzqx" });
      const added = await create({ slug: `trong-luc-${place}` });
      jobs.push(indexSpace({ spaceId: id }), indexSpace({ spaceId: added }));
    }
    await Promise.all([rebuild, ...jobs]);
    expect((await checkIndexes()).spaces).toEqual(inStep);
    expect((await searchSpaces(emptyQuery, monday)).total).toBe(30);
  });

  it("is made only where it is needed", async () => {
    await create({ slug: "mot" });
    expect(await ensureIndexes()).toEqual(["spaces"]);
    expect(await ensureIndexes()).toEqual([]);
    await settle(indexOf(spacesIndex).updateTypoTolerance({ enabled: false }));
    expect(await ensureIndexes()).toEqual(["spaces"]);
    await settle(meiliAdmin.deleteIndex(spacesIndex));
    expect(await ensureIndexes()).toEqual(["spaces"]);
    expect((await checkIndexes()).spaces).toEqual(inStep);
  });
});

describe("a lost index", () => {
  const rebuildJobs = async () => (await pool.query("SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'reindex'")).rows;

  it.each([
    ["gone", () => settle(meiliAdmin.deleteIndex(spacesIndex))],
    ["empty", () => settle(indexOf(spacesIndex).deleteAllDocuments())],
  ])("that is %s is seen as lost: Postgres answers, and a rebuild is asked for", async (_, lose) => {
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await indexSpace({ spaceId: await create({ slug: "zzqx", nameVi: "Zzqx" }) });
    await lose();
    const view = await searchSpaces({ ...emptyQuery, q: "zzqx" }, monday);
    expect(view).toMatchObject({ total: 1, degraded: true });
    expect(await rebuildJobs()).toEqual([{ key: "reindex:spaces" }]);
    await ensureIndexes();
    expect(await searchSpaces({ ...emptyQuery, q: "zzqx" }, monday)).toMatchObject({ total: 1, degraded: false });
  });
});

describe("the index of designers", () => {
  const publish = (handle: string, own: object = {}) =>
    db.designerProfile.create({
      data: { handle, name: handle, sample: true, state: "published", publishedAt: monday, disciplines: [], languages: [], availability: [], ...own }, select: { id: true },
    });
  const change = (id: string, own: object) => db.designerProfile.update({ where: { id }, data: { ...own, version: { increment: 1 } } });

  beforeEach(async () => {
    await db.designerProfile.deleteMany();
    await reindex({ reason: "test", index: "designers" });
  });

  it("follows each change, and lets go of whoever hides or is removed", async () => {
    const { id } = await publish("zzqx-mot");
    await indexDesigner({ profileId: id });
    const find = async () => (await searchDesigners({ ...emptyDesignerQuery, q: "zzqx" }, null)).designers.map(({ handle }) => handle);
    expect(await find()).toEqual(["zzqx-mot"]);
    for (const own of [{ visibility: "members" }, { visibility: "hidden" }, { visibility: "public", state: "draft" }]) {
      await change(id, own);
      expect(await find(), "before the index has heard of it").toEqual([]);
      await indexDesigner({ profileId: id });
      expect((await checkIndexes()).designers).toEqual(inStep);
      expect((await indexOf(designersIndex).getStats()).numberOfDocuments).toBe(0);
      await change(id, { visibility: "public", state: "published" });
      await indexDesigner({ profileId: id });
    }
    await db.designerProfile.delete({ where: { id } });
    await indexDesigner({ profileId: id });
    expect((await checkIndexes()).designers).toEqual(inStep);
  });

  it("holds neither e-mail address nor year of birth nor anything else of the account", async () => {
    await db.user.create({ data: { id: "zzqx-user", name: "Tên tài khoản", email: "zzqx@example.vn", birthYear: 1987 } });
    const { id } = await publish("zzqx-hai", { userId: "zzqx-user", sample: false });
    await indexDesigner({ profileId: id });
    const { hits } = await meiliAdmin.index(designersIndex).search("zzqx", { attributesToRetrieve: ["*"] });
    expect(hits).toHaveLength(1);
    const documents = await designerDocuments(await listPublicDesigners(pool, [id]));
    expect(documents).toHaveLength(1);
    expect(JSON.stringify(documents)).not.toMatch(/zzqx@|1987|zzqx-user|Tên tài khoản/);
  });

  it("is compared, rebuilt without a loss, and mended where it is lost", async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, place) => publish(`zzqx-${place + 10}`)));
    const [missing, stale] = ids;
    for (const { id } of ids.slice(1)) await indexDesigner({ profileId: id });
    await change(stale?.id ?? "", { name: "Mới" });
    const hidden = ids[2]?.id ?? "";
    await change(hidden, { visibility: "hidden" });
    expect((await checkIndexes()).designers).toEqual({ missing: [missing?.id], stale: [stale?.id], extra: [hidden] });
    const rebuild = reindex({ reason: "test", index: "designers" });
    const jobs = ids.slice(3).map(async ({ id }, place) => {
      await change(id, { visibility: place % 2 ? "hidden" : "public", name: "Zzqx" });
      await indexDesigner({ profileId: id });
    });
    await Promise.all([rebuild, ...jobs]);
    expect((await checkIndexes()).designers).toEqual(inStep);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await settle(meiliAdmin.deleteIndex(designersIndex));
    expect(await searchDesigners({ ...emptyDesignerQuery, q: "zzqx" }, null)).toMatchObject({ degraded: true });
    expect((await pool.query("SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'reindex'")).rows).toEqual([{ key: "reindex:designers" }]);
    expect(await ensureIndexes()).toEqual(["designers"]);
    expect((await checkIndexes()).designers).toEqual(inStep);
  });
});
