import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import { importWardBoundaries } from "~/places/boundary-import.server";
import { resolvePlace } from "~/places/gazetteer";
import { findWard, getGazetteer, listWards } from "~/places/place.server";
import { getSpace, listRevisions } from "~/spaces/space.server";
import { createSpace } from "~/spaces/space-write.server";
import { assignWards } from "~/spaces/ward-assignment.server";
import { seedDirectory } from "../../seed/index";
import { readSeedRows } from "../../seed/seed-file";
import { spaceFacts } from "../support/space-facts";

const dir = await mkdtemp(join(tmpdir(), "wards-"));
const hoanKiem = { lng: 105.8522, lat: 21.0315 };
const far = { lng: 105.4, lat: 21.2 };

async function importFile(text: string) {
  const path = join(dir, "wards.geojson");
  await writeFile(path, text);
  return importWardBoundaries(path);
}

beforeAll(async () => {
  await seedDirectory({ ...(await readSeedRows()), spaces: [] });
});
afterAll(() => rm(dir, { recursive: true }));

describe("places from the database", () => {
  it("are the 126 wards of today and every unit that ended", async () => {
    expect(await listWards()).toHaveLength(126);
    expect(resolvePlace(await getGazetteer(), "quận Đống Đa")?.wards.map(({ partial }) => partial)).toEqual([false, false, false, false, false, true, true]);
  });

  it("offer the nearest wards of a point while no boundary is known", async () => {
    const found = await findWard(hoanKiem);
    expect(found).toMatchObject({ kind: "nearest" });
    if (found.kind === "nearest") expect(found.candidates.map(({ ward }) => ward.fullNameVi)[0]).toBe("Phường Hoàn Kiếm");
  });
});

describe("an import of official boundaries", () => {
  it("takes what is good, names what is not, and gives spaces their ward with a revision", async () => {
    const [near, away] = await db.$transaction(async (tx) => [
      await createSpace(tx, spaceFacts({ slug: "near", ...hoanKiem }), { actor: "seed", reason: "test" }),
      await createSpace(tx, spaceFacts({ slug: "away", ...far }), { actor: "seed", reason: "test" }),
    ]);
    const ward = (await listWards()).find(({ fullNameVi }) => fullNameVi === "Phường Hoàn Kiếm");
    if (!ward || near?.kind !== "created" || away?.kind !== "created") throw new Error("not set up");
    const box = [[105.84, 21.02], [105.87, 21.02], [105.87, 21.04], [105.84, 21.04], [105.84, 21.02]];
    const report = await importFile(JSON.stringify({
      type: "FeatureCollection",
      features: [
        { type: "Feature", properties: { name: "Nowhere" }, geometry: { type: "Polygon", coordinates: [box] } },
        { type: "Feature", properties: { code: ward.code }, geometry: { type: "Polygon", coordinates: [box] } },
      ],
    }));
    expect(report).toMatchObject({ imported: 1, refused: [{ index: 0, reason: expect.stringContaining("Nowhere") }] });
    expect(report.missing).toHaveLength(125);
    expect(await findWard(hoanKiem)).toMatchObject({ kind: "exact", ward: { code: ward.code } });
    expect(await findWard(far)).toMatchObject({ kind: "nearest" });

    expect(await assignWards()).toBe(1);
    expect(await getSpace("near")).toMatchObject({ space: { wardCode: ward.code, version: 2 }, ward: { fullNameVi: "Phường Hoàn Kiếm" } });
    expect((await listRevisions(near.spaceId))[0]).toMatchObject({ version: 2, actor: "import" });
    expect(await getSpace("away")).toMatchObject({ space: { wardCode: null, version: 1 } });
    expect(await assignWards()).toBe(0);

    await seedDirectory({ ...(await readSeedRows()), spaces: [] });
    expect(await findWard(hoanKiem)).toMatchObject({ kind: "exact" });
  });

  it.each(["", "{", "[]", '{"type":"Feature"}'])("of %j fails as a whole", async (text) => {
    await expect(importFile(text)).rejects.toThrow();
  });
});
