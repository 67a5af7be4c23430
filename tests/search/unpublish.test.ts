import { beforeAll, beforeEach, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { designerPages } from "~/designers/designer-pages.server";
import { decideCase } from "~/reports/case-decide.server";
import { findReportable } from "~/reports/reportable.server";
import { reportForm } from "~/reports/report-form";
import { reportThing } from "~/reports/report-write.server";
import { emptyDesignerQuery } from "~/search/designer-query";
import { searchDesigners } from "~/search/designer-search.server";
import { indexOf, settle } from "~/search/index-tasks.server";
import { designersIndex, spacesIndex } from "~/search/index-kind.server";
import { checkIndexes, ensureIndexes, indexDesigner, indexSpace } from "~/search/indexing.server";
import { emptyQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { suggest } from "~/search/suggest.server";
import { streamSpaces } from "~/spaces/space.server";
import { spacePages } from "~/spaces/sitemap.server";
import { listed, person } from "../support/submission";
import { type Known, newDesigner } from "../support/touch";
import { monday, withoutSearchEngine } from "./seeded";

let spaceId: string;
let lan: Known;
let moderator: Awaited<ReturnType<typeof person>>;

async function everywhere(): Promise<Record<string, boolean>> {
  const spaces = async () => (await searchSpaces({ ...emptyQuery, q: "zzqxgom" }, monday)).spaces.length > 0;
  const designers = async () => (await searchDesigners({ ...emptyDesignerQuery, q: "zzqxlan" }, null)).designers.length > 0;
  const exported = [];
  for await (const batch of streamSpaces()) exported.push(...batch.map(({ id }) => id));
  const pages = [];
  for (const source of [spacePages, designerPages]) for await (const batch of source.stream(0, 100)) pages.push(...batch.map(({ path }) => path));
  return {
    space: await spaces(), designer: await designers(),
    spaceWithoutEngine: await withoutSearchEngine(spaces), designerWithoutEngine: await withoutSearchEngine(designers),
    suggestedSpace: JSON.stringify(await suggest("zzqxgom", "vi", 5)).includes("zzqxgom"), suggestedDesigner: JSON.stringify(await suggest("zzqxlan", "vi", 5)).includes(lan.handle),
    spaceExport: exported.includes(spaceId), spaceSitemap: pages.includes("/spaces/zzqxgom"), designerSitemap: pages.includes(`/designers/${lan.handle}`),
  };
}

async function decide(type: "space" | "designer", id: string, decision: "unpublish" | "lift"): Promise<void> {
  const thing = await findReportable(type, id, null);
  if (thing) await reportThing(thing, reportForm.parse({ reason: "unlawful" }), { user: null, clientAddress: "192.0.2.1", language: "vi" });
  const row = await db.reportCase.findFirstOrThrow({ where: { subjectType: type } });
  expect(await decideCase(moderator, row.id, { decision, seen: row.version, reason: decision === "lift" ? "settled" : "unlawful", note: null }, new Date())).toMatchObject({ kind: "decided" });
}

beforeAll(async () => {
  await ensureIndexes();
});

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, space, report_case, case_event, takedown, rate_limit CASCADE");
  for (const index of [spacesIndex, designersIndex]) await settle(indexOf(index).deleteAllDocuments());
  moderator = await person("moderator", "Hà");
  spaceId = await listed({ slug: "zzqxgom", nameVi: "Zzqxgom" });
  lan = await newDesigner("Zzqxlan");
  await indexSpace({ spaceId });
  await indexDesigner({ profileId: lan.profileId });
});

it("what is unpublished is gone from search, suggestions, exports and sitemap at once, whatever the index still holds, and comes back when lifted", async () => {
  const shown = await everywhere();
  expect(Object.values(shown)).toEqual(Object.keys(shown).map(() => true));
  await decide("space", "zzqxgom", "unpublish");
  await decide("designer", lan.handle, "unpublish");
  const gone = await everywhere();
  expect(gone, "before any index job has run").toEqual(Object.fromEntries(Object.keys(gone).map((one) => [one, false])));
  await indexSpace({ spaceId });
  await indexDesigner({ profileId: lan.profileId });
  for (const index of [spacesIndex, designersIndex]) expect((await indexOf(index).getStats()).numberOfDocuments, "nor does the index hold it afterwards").toBe(0);
  await decide("space", "zzqxgom", "lift");
  await decide("designer", lan.handle, "lift");
  await indexSpace({ spaceId });
  await indexDesigner({ profileId: lan.profileId });
  expect(await everywhere()).toEqual(shown);
  const inStep = { missing: [], extra: [], stale: [] };
  expect(await checkIndexes()).toEqual({ spaces: inStep, designers: inStep });
});
