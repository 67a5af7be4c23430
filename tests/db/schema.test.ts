import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pool } from "~/adapters/db.server";
import { root } from "../support/source";

const types: Record<string, string> = { String: "text", Int: "int4", BigInt: "int8", Float: "float8", Boolean: "bool", Json: "jsonb" };
const nativeTypes: Record<string, string> = { Uuid: "uuid", Date: "date", "Timestamptz(3)": "timestamptz" };

/** Columns that only SQL knows: Postgres fills them by itself. */
const generated = ["space.folded_name", "space.folded_text", "designer_profile.folded_name", "designer_profile.folded_text", "work.folded_title", "submission.ward_code", "submission.fields"];

/** "table.column type (list) (null)" of every column that schema.prisma speaks of. */
function columnsOfSchema(): string[] {
  const schema = readFileSync(join(root, "prisma/schema.prisma"), "utf8");
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => ({ name, body }));
  const modelNames = new Set(models.map(({ name }) => name));
  return models.flatMap(({ name, body }) => {
    const table = body.match(/@@map\("(\w+)"\)/)?.[1] ?? name;
    return body.split("\n").flatMap((line) => {
      const [, field = "", type = "", list, optional] = line.match(/^\s+(\w+)\s+(\w+)(\[\])?(\?)?/) ?? [];
      if (field === "" || modelNames.has(type)) return [];
      const native = line.match(/@db\.(\w+(?:\(\d+\))?)/)?.[1];
      const column = line.match(/@map\("(\w+)"\)/)?.[1] ?? field;
      return [`${table}.${column} ${native ? nativeTypes[native] : types[type]}${list ? " list" : ""}${optional || list ? " null" : ""}`];
    });
  });
}

describe("schema.prisma", () => {
  it("agrees with the migrated database, column by column", async () => {
    const { rows } = await pool.query<{ name: string; udt: string; nullable: boolean }>(`
      SELECT table_name || '.' || column_name AS name, udt_name AS udt, is_nullable = 'YES' AS nullable FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`);
    const columns = rows
      .filter(({ name }) => !generated.includes(name))
      .map(({ name, udt, nullable }) => `${name} ${udt.replace(/^_/, "")}${udt.startsWith("_") ? " list" : ""}${nullable ? " null" : ""}`);
    expect(columns.sort()).toEqual(columnsOfSchema().sort());
  });
});
