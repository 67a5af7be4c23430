import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { getSpace } from "~/spaces/space.server";
import { toFacts } from "~/spaces/space-row.server";
import { updateSpace } from "~/spaces/space-write.server";
import { seedDirectory, seedIfEmpty } from "../../seed/index";
import { readSeedRows } from "../../seed/seed-file";
import { removeSynthetic, seedSynthetic } from "../../seed/synthetic";

const real = await readSeedRows();
const few = { ...real, spaces: real.spaces.slice(0, 5) };
const some = (rows: unknown[], index: number, own: object) => rows.map((row, place) => (place === index ? { ...(row as object), ...own } : row));

async function count(table: string): Promise<number> {
  return Number((await pool.query(`SELECT count(*) FROM ${table}`)).rows[0].count);
}

beforeEach(async () => {
  await pool.query("TRUNCATE space, former_unit, ward CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
});

describe("the seed", () => {
  it("brings every ward, former unit and space that comes with the application, and one job", async () => {
    const report = await seedIfEmpty();
    expect(report).toEqual({ wards: 126, formerUnits: 556, created: real.spaces.length, kept: 0, refused: [] });
    expect([await count("ward"), await count("former_unit"), await count("space"), await count("space_revision")]).toEqual([126, 556, real.spaces.length, real.spaces.length]);
    const { rows } = await pool.query("SELECT task_identifier FROM graphile_worker.jobs");
    expect(rows).toEqual([{ task_identifier: "reindex" }]);
    expect(await count("certification")).toBe(0);
  });

  it("brings nothing a second time, and never undoes what people did", async () => {
    await seedIfEmpty(few);
    const [first, second] = few.spaces as { slug: string }[];
    const found = await getSpace(first?.slug ?? "");
    if (found?.kind !== "space") throw new Error("not seeded");
    const facts = { ...toFacts(found.space), slug: "renamed-by-people", nameVi: "Tên do người sửa" };
    await db.$transaction((tx) => updateSpace(tx, { spaceId: found.space.id, baseVersion: 1, facts, actor: "someone", reason: "moved" }));
    await pool.query("UPDATE space SET status = 'hidden' WHERE slug = $1", [second?.slug]);

    expect(await seedIfEmpty(few)).toMatchObject({ created: 0, kept: 0 });
    expect(await seedDirectory(few)).toMatchObject({ created: 0, kept: 5 });
    expect(await getSpace("renamed-by-people")).toMatchObject({ space: { nameVi: "Tên do người sửa" } });
    expect(await getSpace(second?.slug ?? "")).toBeNull();
    expect(await count("space")).toBe(5);
  });

  it("runs twice at once and fills the database once", async () => {
    const reports = await Promise.all([seedIfEmpty(few), seedIfEmpty(few)]);
    expect(reports.map(({ created }) => created).sort()).toEqual([0, 5]);
  });

  it.each([
    ["a kind nobody knows", { kinds: ["castle"] }, /kinds/],
    ["a place in another city", { lng: 106.7, lat: 10.8 }, /lng.*lat/],
    ["a ward that is none", { wardCode: "99999" }, /wardCode: no ward 99999/],
    ["a district that is none", { formerDistrictId: "quan-1" }, /formerDistrictId/],
    ["hours that cannot be read", { openingHours: "from nine to five" }, /openingHours/],
    ["text Postgres cannot store", { summaryVi: "a\0b" }, /summaryVi/],
  ])("refuses a row with %s by file, row and reason, and takes the rest", async (_, own, reason) => {
    const { created, refused } = await seedIfEmpty({ ...few, spaces: some(few.spaces, 2, own) });
    const { slug } = few.spaces[2] as { slug: string };
    expect({ created, refused }).toEqual({ created: 4, refused: [{ file: "spaces.json", row: 3, name: slug, reason: expect.stringMatching(reason) }] });
  });

  it.each([[null], [7], ["text"], [[]], [{}]])("refuses %j as a row", async (row) => {
    const { created, refused } = await seedIfEmpty({ ...few, spaces: [row, ...few.spaces] });
    expect([created, refused.map((one) => one.row)]).toEqual([5, [1]]);
  });

  it("refuses a slug that stands twice, and what the database alone knows to be wrong", async () => {
    await pool.query("CREATE FUNCTION refuse_third() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.name_en = 'Refused' THEN RAISE EXCEPTION 'not this one'; END IF; RETURN NEW; END $$");
    await pool.query("CREATE TRIGGER refuse_third BEFORE INSERT ON space FOR EACH ROW EXECUTE FUNCTION refuse_third()");
    const { created, refused } = await seedIfEmpty({ ...few, spaces: [...some(few.spaces, 2, { nameEn: "Refused" }), few.spaces[0]] });
    await pool.query("DROP FUNCTION refuse_third CASCADE");
    expect(created).toBe(4);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([[6, "stands twice in the file"], [3, expect.stringContaining("not this one")]]);
  });

  it("refuses broken wards and former units with the rows that lean on them", async () => {
    const { wards, refused } = await seedIfEmpty({ ...few, wards: some(real.wards, 0, { lat: "north" }) });
    expect(wards).toBe(125);
    expect(refused[0]).toMatchObject({ file: "wards.json", row: 1, reason: expect.stringContaining("lat") });
    expect(refused.slice(1).every(({ reason }) => /no ward|no district/.test(reason))).toBe(true);
    expect(await count("ward")).toBe(125);
  });
});

describe("invented spaces", () => {
  it("are marked, distinct, inside Hanoi, with a revision each; a second helping adds others; all go again", async () => {
    await seedIfEmpty(few);
    const progress: number[] = [];
    await seedSynthetic(4_500, (done) => progress.push(done));
    await seedSynthetic(10);
    expect(progress).toEqual([2_000, 4_000, 4_500]);
    const { rows } = await pool.query("SELECT count(*)::int AS spaces, count(DISTINCT slug)::int AS slugs, count(DISTINCT ward_code)::int AS wards, bool_and(summary_vi LIKE 'Mục giả lập%') AS told FROM space WHERE synthetic");
    expect(rows[0]).toMatchObject({ spaces: 4_510, slugs: 4_510, told: true });
    expect(rows[0].wards).toBeGreaterThan(100);
    expect(await count("space_revision")).toBe(4_515);
    expect(await seedIfEmpty(few)).toMatchObject({ created: 0 });
    expect(await removeSynthetic()).toBe(4_510);
    expect([await count("space"), await count("space_revision")]).toEqual([5, 5]);
  });

  it("come out alike from one seed of chance", async () => {
    await seedIfEmpty(few);
    const facts = async () => (await pool.query("SELECT facts FROM space_revision WHERE actor = 'synthetic' ORDER BY facts->>'slug'")).rows;
    await seedSynthetic(20, undefined, 42);
    const first = await facts();
    await removeSynthetic();
    await seedSynthetic(20, undefined, 42);
    expect(await facts()).toEqual(first);
  });
});
