import { beforeAll, expect, it } from "vitest";
import { parseDesignerQuery } from "~/search/designer-query";
import { searchDesigners } from "~/search/designer-search.server";
import { suggest } from "~/search/suggest.server";
import { pool } from "~/adapters/db.server";
import { seedAndIndex } from "./seeded";

beforeAll(seedAndIndex);

it("a directory without designers finds none, is not degraded, and asks for no rebuilding", async () => {
  const { query } = parseDesignerQuery(new URLSearchParams({ q: "lan", discipline: "ceramics" }));
  expect(await searchDesigners(query, null)).toMatchObject({ total: 0, designers: [], degraded: false });
  const { rows } = await pool.query("SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'reindex' AND key LIKE '%designers'");
  expect(rows).toEqual([]);
});

it("suggestions of spaces do not wait for the first designer", async () => {
  expect((await suggest("gom", "vi", 8)).spaces.length).toBeGreaterThan(0);
});
