import { readFile } from "node:fs/promises";
import { z } from "zod";
import { checkSpaceFacts } from "~/spaces/facts";
import { parseHours } from "~/spaces/parsed-hours.server";
import type { SpaceFacts } from "~/spaces/space";

/** A row left out, with its place in the file (from 1), its name if it has one, and why. */
export interface RefusedRow {
  file: string;
  row: number;
  name: string | null;
  reason: string;
}

/** A space that may go in, with its place in the file (from 1). */
export interface CheckedSpace {
  row: number;
  facts: SpaceFacts;
}

/** The rows of the seed files, still unchecked. */
export interface SeedRows {
  wards: unknown[];
  formerUnits: unknown[];
  spaces: unknown[];
}

const wardSchema = z.object({
  code: z.string().regex(/^\d{5}$/),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  type: z.enum(["phuong", "xa"]),
  nameVi: z.string().min(1),
  fullNameVi: z.string().min(1),
  nameEn: z.string().min(1),
  lng: z.number(),
  lat: z.number(),
  areaKm2: z.number().positive(),
});
export type SeedWard = z.infer<typeof wardSchema>;

const formerUnitSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/),
  type: z.enum(["quan", "huyen", "thi-xa", "phuong", "xa", "thi-tran"]),
  nameVi: z.string().min(1),
  fullNameVi: z.string().min(1),
  nameEn: z.string().min(1),
  aliases: z.array(z.string()),
  districtId: z.string().nullable(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  successors: z.array(z.object({ wardCode: z.string(), partial: z.boolean() })).min(1),
});
export type SeedFormerUnit = z.infer<typeof formerUnitSchema>;

/** Reads the seed files that come with the application. */
export async function readSeedRows(): Promise<SeedRows> {
  const read = async (file: string) => z.array(z.unknown()).parse(JSON.parse(await readFile(new URL(file, import.meta.url), "utf8")));
  return { wards: await read("./wards.json"), formerUnits: await read("./former-units.json"), spaces: await read("./spaces.json") };
}

/** The rows that make sense and refer only to one another, each with its place in the file; the rest refused one by one. */
export function checkSeedRows(rows: SeedRows): {
  wards: SeedWard[];
  formerUnits: SeedFormerUnit[];
  spaces: CheckedSpace[];
  refused: RefusedRow[];
} {
  const refused: RefusedRow[] = [];
  const wards = unique("wards.json", rows.wards, (row) => byShape(wardSchema, row), (ward) => ward.code, refused);
  const codes = new Set(wards.map(({ value }) => value.code));
  const units = unique("former-units.json", rows.formerUnits, (row) => checkFormerUnit(row, codes), (unit) => unit.id, refused);
  const districts = new Set(units.filter(({ value }) => value.districtId === null).map(({ value }) => value.id));
  const known = units.filter(({ value, row }) => {
    if (value.districtId === null || districts.has(value.districtId)) return true;
    refused.push({ file: "former-units.json", row, name: value.id, reason: `districtId: no district ${value.districtId}` });
    return false;
  });
  const spaces = unique("spaces.json", rows.spaces, (row) => checkSpace(row, codes, districts), (facts) => facts.slug, refused);
  return {
    wards: wards.map(({ value }) => value),
    formerUnits: known.map(({ value }) => value),
    spaces: spaces.map(({ row, value }) => ({ row, facts: value })),
    refused,
  };
}

type Checked<T> = { value: T; problems: null } | { value: null; problems: string[] };

function unique<T>(file: string, rows: unknown[], check: (row: unknown) => Checked<T>, keyOf: (value: T) => string, refused: RefusedRow[]) {
  const taken = new Set<string>();
  return rows.flatMap((row, index) => {
    const { value, problems } = check(row);
    const repeated = value !== null && taken.has(keyOf(value));
    if (value !== null && !repeated) {
      taken.add(keyOf(value));
      return [{ row: index + 1, value }];
    }
    refused.push({ file, row: index + 1, name: nameOf(row), reason: repeated ? "stands twice in the file" : (problems ?? []).join("; ") });
    return [];
  });
}

function byShape<T>(schema: z.ZodType<T>, row: unknown): Checked<T> {
  const { success, data, error } = schema.safeParse(row);
  if (success) return { value: data, problems: null };
  return { value: null, problems: error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) };
}

function checkFormerUnit(row: unknown, codes: Set<string>): Checked<SeedFormerUnit> {
  const checked = byShape(formerUnitSchema, row);
  const missing = checked.value?.successors.filter(({ wardCode }) => !codes.has(wardCode)) ?? [];
  return missing.length === 0 ? checked : { value: null, problems: missing.map(({ wardCode }) => `successors: no ward ${wardCode}`) };
}

function checkSpace(row: unknown, codes: Set<string>, districts: Set<string>): Checked<SpaceFacts> {
  const { facts, problems } = checkSpaceFacts(row);
  if (!facts) return { value: null, problems };
  const found: string[] = [];
  if (facts.wardCode !== null && !codes.has(facts.wardCode)) found.push(`wardCode: no ward ${facts.wardCode}`);
  if (facts.formerDistrictId !== null && !districts.has(facts.formerDistrictId)) found.push(`formerDistrictId: no district ${facts.formerDistrictId}`);
  if (facts.openingHours !== null && !parseHours(facts.openingHours)) found.push("openingHours: not in opening_hours syntax");
  return found.length === 0 ? { value: facts, problems: null } : { value: null, problems: found };
}

function nameOf(row: unknown): string | null {
  const named = z.object({ slug: z.string().optional(), id: z.string().optional(), code: z.string().optional() }).safeParse(row);
  return named.data?.slug ?? named.data?.id ?? named.data?.code ?? null;
}
