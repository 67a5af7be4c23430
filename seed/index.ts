import { db, type Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { insertSpaces, listTakenSlugs } from "~/spaces/space-write.server";
import { checkSeedRows, readSeedRows, type CheckedSpace, type RefusedRow, type SeedFormerUnit, type SeedRows, type SeedWard } from "./seed-file";

export interface SeedReport {
  wards: number;
  formerUnits: number;
  /** Spaces added now. */
  created: number;
  /** Spaces left alone because their slug was known already. */
  kept: number;
  refused: RefusedRow[];
}

const change = { actor: "seed", reason: "First listing, from the collected directory of November 2026" };

/** Fills a database without spaces; otherwise only brings wards and former units up to date. */
export async function seedIfEmpty(rows?: SeedRows): Promise<SeedReport> {
  const isEmpty = (await db.space.findFirst({ where: { synthetic: false }, select: { id: true } })) === null;
  return seed(rows ?? (await readSeedRows()), isEmpty);
}

/** Adds every space of the seed that the database does not know; what people have edited, hidden or renamed stays as it is. */
export async function seedDirectory(rows?: SeedRows): Promise<SeedReport> {
  return seed(rows ?? (await readSeedRows()), true);
}

/** One transaction: either all that makes sense is in, with one job to index it, or nothing. */
async function seed(rows: SeedRows, withSpaces: boolean): Promise<SeedReport> {
  const { wards, formerUnits, spaces, refused } = checkSeedRows(rows);
  const report: SeedReport = { wards: wards.length, formerUnits: formerUnits.length, created: 0, kept: 0, refused };
  await db.$transaction(
    async (tx) => {
      // why: two processes that start at once must not seed twice.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seed', 0))`;
      await saveWards(tx, wards);
      await saveFormerUnits(tx, formerUnits);
      const taken = await listTakenSlugs(tx, spaces.map(({ facts }) => facts.slug));
      const fresh = withSpaces ? spaces.filter(({ facts }) => !taken.has(facts.slug)) : [];
      report.kept = withSpaces ? spaces.length - fresh.length : 0;
      report.created = await saveSpaces(tx, fresh, refused);
      if (report.created > 0) await enqueue(tx, "reindex", { reason: "seed", index: "spaces" }, "reindex:spaces");
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
  return report;
}

/** Saves what the database takes, halving what it refuses down to the single rows; gives how many went in. */
async function saveSpaces(tx: Tx, spaces: CheckedSpace[], refused: RefusedRow[]): Promise<number> {
  const [first] = spaces;
  if (!first) return 0;
  await tx.$executeRaw`SAVEPOINT seed_rows`;
  try {
    await insertSpaces(tx, spaces.map(({ facts }) => facts), change);
    return spaces.length;
  } catch (error) {
    // why: the database checks more than we do, and its refusal of one row must not cost the others.
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT seed_rows`;
    if (spaces.length === 1) {
      refused.push({ file: "spaces.json", row: first.row, name: first.facts.slug, reason: String(error) });
      return 0;
    }
    const middle = Math.ceil(spaces.length / 2);
    return (await saveSpaces(tx, spaces.slice(0, middle), refused)) + (await saveSpaces(tx, spaces.slice(middle), refused));
  }
}

async function saveWards(tx: Tx, wards: SeedWard[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO ward (code, slug, type, name_vi, full_name_vi, name_en, lng, lat, area_km2)
    SELECT code, slug, type, "nameVi", "fullNameVi", "nameEn", lng, lat, "areaKm2"
    FROM json_to_recordset(${JSON.stringify(wards)}::json) AS row (code text, slug text, type text, "nameVi" text, "fullNameVi" text,
      "nameEn" text, lng float8, lat float8, "areaKm2" float8)
    ON CONFLICT (code) DO UPDATE SET slug = excluded.slug, type = excluded.type, name_vi = excluded.name_vi,
      full_name_vi = excluded.full_name_vi, name_en = excluded.name_en, lng = excluded.lng, lat = excluded.lat, area_km2 = excluded.area_km2`;
}

async function saveFormerUnits(tx: Tx, units: SeedFormerUnit[]): Promise<void> {
  // why: districts first, for the wards that refer to them.
  const ordered = JSON.stringify([...units].sort((a, b) => Number(a.districtId !== null) - Number(b.districtId !== null)));
  await tx.$executeRaw`
    INSERT INTO former_unit (id, type, name_vi, full_name_vi, name_en, aliases, district_id, lng, lat)
    SELECT id, type, "nameVi", "fullNameVi", "nameEn", ARRAY(SELECT json_array_elements_text(aliases)), "districtId", lng, lat
    FROM json_to_recordset(${ordered}::json) AS row (id text, type text, "nameVi" text, "fullNameVi" text, "nameEn" text,
      aliases json, "districtId" text, lng float8, lat float8)
    ON CONFLICT (id) DO UPDATE SET type = excluded.type, name_vi = excluded.name_vi, full_name_vi = excluded.full_name_vi,
      name_en = excluded.name_en, aliases = excluded.aliases, district_id = excluded.district_id, lng = excluded.lng, lat = excluded.lat`;
  await tx.$executeRaw`
    INSERT INTO former_unit_ward (former_unit_id, ward_code, partial)
    SELECT row.id, successor."wardCode", successor.partial
    FROM json_to_recordset(${ordered}::json) AS row (id text, successors json),
      LATERAL json_to_recordset(row.successors) AS successor ("wardCode" text, partial boolean)
    ON CONFLICT (former_unit_id, ward_code) DO UPDATE SET partial = excluded.partial`;
}
