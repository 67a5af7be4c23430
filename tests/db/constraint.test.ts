import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { foldText } from "~/lib/fold";
import { createSpace } from "~/spaces/space-write.server";
import { spaceFacts } from "../support/space-facts";

const change = (set: string) => pool.query(`UPDATE space SET ${set}`);

beforeAll(async () => {
  await db.$transaction((tx) => createSpace(tx, spaceFacts(), { actor: "seed", reason: "test" }));
});

describe("Postgres itself refuses", () => {
  it.each([
    ["a point outside Hanoi", "lng = 106.7", /lng/],
    ["a point south of Hanoi", "lat = 10.8", /lat/],
    ["an unknown status", "status = 'open'", /status/],
    ["an unknown operation", "operation = 'maybe'", /operation/],
    ["an unknown kind", "kinds = '{castle}'", /kinds/],
    ["no kind", "kinds = '{}'", /kinds/],
    ["no kinds at all", "kinds = NULL", /kinds/],
    ["an unknown field", "fields = '{dance}'", /fields/],
    ["an unknown accuracy", "position_accuracy = 'rough'", /accuracy/],
    ["an unknown price", "price = 'cheap'", /price/],
    ["a slug with marks", "slug = 'xưởng'", /slug/],
    ["an empty name", "name_vi = ''", /name_vi/],
    ["a website without http", "website = 'javascript:alert(1)'", /website/],
    ["a confirmation by nobody", "confirmed_on = '2026-01-01'", /confirmed/],
    ["a ward that is none", "ward_code = '99999'", /ward/],
    ["a district that is none", "former_district_id = 'quan-1'", /district/],
    ["sources that are no list", "sources = '{}'", /sources/],
    ["a next version without its revision", "version = 2", /no revision/],
  ])("%s", async (_, set, reason) => {
    await expect(change(set)).rejects.toThrow(reason);
  });

  it("a space without a revision, at the end of its transaction", async () => {
    await expect(pool.query(`INSERT INTO space (slug, status, operation, name_vi, kinds, fields, lng, lat, position_accuracy, amenities, unconfirmed_facts)
      VALUES ('bare', 'published', 'operating', 'Bare', '{studio}', '{design}', 105.8, 21, 'street', '{}', '{}')`)).rejects.toThrow(/no revision/);
  });

  it("a change of history", async () => {
    await expect(pool.query("UPDATE space_revision SET reason = 'other'")).rejects.toThrow(/written once/);
  });

  it("a slug that once led elsewhere, and a former slug that is in use", async () => {
    const { rows } = await pool.query<{ id: string }>("SELECT id FROM space");
    await pool.query("INSERT INTO former_slug (slug, space_id) VALUES ('once', $1)", [rows[0]?.id]);
    await expect(db.$transaction((tx) => tx.space.create({ data: { ...spaceFacts({ slug: "once" }), sources: [] } }))).rejects.toThrow();
    await expect(pool.query("INSERT INTO former_slug (slug, space_id) VALUES ('xuong-gom', $1)", [rows[0]?.id])).rejects.toThrow(/in use/);
  });
});

describe("folding in Postgres", () => {
  const letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵÀÁẢÃẠĂẮÂẤĐÐÈẾỆÌỊÒÔỐƠỚÙƯỨỰỲỴ0123 ";
  it("agrees with ours on Vietnamese, composed or not", async () => {
    const words = fc.sample(fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }), { numRuns: 300, seed: 7 });
    const texts = [...words, ...words.map((text) => text.normalize("NFD"))].map((text) => text.trim().replace(/ +/g, " "));
    const { rows } = await pool.query<{ folded: string }>("SELECT fold_text(text) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS item (text, place) ORDER BY place", [texts]);
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(foldText));
  });
});

beforeEach(async () => {
  await pool.query("DELETE FROM former_slug");
});
