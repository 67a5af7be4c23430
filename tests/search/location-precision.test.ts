import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { clusterPage, publicSpace, spacePage } from "~/api/collection";
import { log } from "~/lib/log.server";
import { delistSpace, relistSpace, setPrecision } from "~/owners/listing.server";
import { addOwner } from "~/owners/owner.server";
import { addFollows } from "~/follows/follow-write.server";
import { gatherNews } from "~/follows/digest-news.server";
import { listDesignersAt } from "~/designers/profile.server";
import { streamMatching } from "~/search/export.server";
import { searchFramed } from "~/search/framed-view.server";
import { spacesIndex } from "~/search/index-kind.server";
import { indexOf, settle } from "~/search/index-tasks.server";
import { checkIndexes, ensureIndexes, indexSpace } from "~/search/indexing.server";
import { listNearby, listNewest } from "~/search/nearby.server";
import { emptyQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { suggest } from "~/search/suggest.server";
import { csvRow } from "~/spaces/csv";
import { directions } from "~/spaces/directions";
import { spaceJsonLd } from "~/spaces/json-ld";
import { getSpacePage } from "~/spaces/space-page.server";
import { countSpaces } from "~/spaces/space-count.server";
import { exactFacts } from "~/spaces/space-place.server";
import { updateSpace } from "~/spaces/space-write.server";
import { assignWards } from "~/spaces/ward-assignment.server";
import { spacePages } from "~/spaces/sitemap.server";
import { type LocationPrecision } from "~/spaces/space";
import { decideSubmission } from "~/submissions/decide.server";
import { findDuplicates } from "~/submissions/duplicates.server";
import { getReview } from "~/submissions/review.server";
import { getSpaceHistory, revertSpace } from "~/submissions/space-history.server";
import { getOwnSubmission } from "~/submissions/submission.server";
import { listed, order, person, proposeEdit } from "../support/submission";
import { monday, withoutSearchEngine } from "./seeded";

log.level = "silent";
const slug = "xuong-gom";
const exact = { lng: 105.8412345, lat: 21.0367891 };
const second = { lng: 105.8399871, lat: 21.0351234 };
const ward = { code: "00001", lng: 105.845, lat: 21.034 };
/** Whatever would tell the house: digits of both positions, and the number with its lane. */
const secrets = ["105.84123", "21.03678", "105.83998", "21.03512", "ngõ 7", "Số 23"];
const near = { lng: 105.841, lat: 21.0365 };
let spaceId: string;
let owner: Awaited<ReturnType<typeof person>>;
let stranger: Awaited<ReturnType<typeof person>>;
let moderator: Awaited<ReturnType<typeof person>>;
/** Of somebody who never touched the place, made while everybody could read it. */
let earlier: string;

const versionNow = async () => (await db.space.findUniqueOrThrow({ where: { id: spaceId }, select: { version: true } })).version;
async function choose(precision: LocationPrecision): Promise<void> {
  expect(await setPrecision(owner, spaceId, precision, await versionNow())).toMatchObject({ kind: "changed" });
  await indexSpace({ spaceId });
}

beforeAll(async () => {
  await pool.query("TRUNCATE ward CASCADE");
  await db.ward.create({ data: { ...ward, slug: "phuong-thu", type: "phuong", nameVi: "Thử", fullNameVi: "phường Thử", nameEn: "Thử Ward", areaKm2: 2 } });
  await ensureIndexes();
});

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, space, submission, submission_event, rate_limit CASCADE");
  await settle(indexOf(spacesIndex).deleteAllDocuments());
  [owner, stranger, moderator] = [await person("member", "Lan"), await person("member", "Minh"), await person("moderator", "Hà")];
  spaceId = await listed({ ...exact, slug, addressVi: "Số 23 ngõ 7 Lương Yên", wardCode: ward.code, positionAccuracy: "building", phone: "024 3000 0000" });
  await db.$transaction((tx) => addOwner(tx, { userId: owner.id, spaceId, via: "moderator", by: moderator.id }));
  await decideSubmission(moderator, await proposeEdit(stranger.id, spaceId, second), order(), monday);
  await decideSubmission(moderator, await proposeEdit(stranger.id, spaceId, exact, 2), order(), monday);
  earlier = await proposeEdit(stranger.id, spaceId, { phone: "024 3222 2222" }, 3);
  await indexSpace({ spaceId });
});

/** Everything that anybody but keepers can get to read of the space, as text. */
async function everythingPublic(): Promise<Record<string, string>> {
  const at = await getSpacePage(slug, monday);
  const page = at?.kind === "space" ? at.page : null;
  const exported = [];
  for await (const batch of streamMatching(emptyQuery, monday)) exported.push(...batch);
  for await (const batch of streamMatching({ ...emptyQuery, q: "xuong gom" }, monday)) exported.push(...batch);
  const bbox = { west: 105.83, south: 21.02, east: 105.86, north: 21.05 };
  const views = async () => [
    await searchSpaces({ ...emptyQuery, near, sort: "distance" }, monday), await searchSpaces({ ...emptyQuery, bbox, zoom: 18 }, monday),
    await searchSpaces({ ...emptyQuery, q: "ngo 7 luong yen" }, monday), (await searchFramed({ ...emptyQuery, q: "xuong" }, monday, { width: 600, height: 600 })),
  ];
  const text = (value: unknown) => JSON.stringify(value) ?? "";
  return {
    document: text((await indexOf(spacesIndex).getDocuments({ limit: 100 })).results),
    row: text((await pool.query("SELECT * FROM space")).rows),
    page: text(page),
    jsonLd: page ? text(spaceJsonLd({ space: page.space, name: "x", description: null, wardName: null, url: "u", imageUrl: "i", hours: null })) : "",
    directions: page ? decodeURIComponent(text(directions(page.space))) : "",
    detail: page ? text(publicSpace("vi", "https://x.vn", page.space, { ward: page.ward })) : "",
    views: text(await views()),
    degraded: text(await withoutSearchEngine(views)),
    api: text(spacePage("vi", "https://x.vn", await searchSpaces(emptyQuery, monday), 10, "2026-11-23")) + text(clusterPage("vi", await searchSpaces({ ...emptyQuery, bbox, zoom: 18 }, monday))),
    csv: exported.map(csvRow).join(""),
    geojson: exported.map((space) => text(publicSpace("en", "https://x.vn", space))).join(""),
    nearby: text(await listNearby(near, null, 5, monday)) + text(await listNewest(5, monday)),
    suggestions: text(await suggest("xuong gom", "vi", 5)) + text(await suggest("so 23", "vi", 5)),
    history: text(await getSpaceHistory(slug)),
    duplicates: text(await findDuplicates({ nameVi: "Xưởng gốm", ...near, phone: null, website: null })),
    designers: text(await listDesignersAt(spaceId)),
    own: text(await getOwnSubmission(stranger.id, earlier)),
    news: text(await gatherNews([{ type: "space", id: spaceId, since: new Date(0) }, { type: "ward", id: ward.code, since: new Date(0) }], new Date())),
  };
}

describe("a place its keepers tell only roughly", () => {
  it("stands with its house and its exact point in what everybody reads while it is exact (so that the search below would notice)", async () => {
    const told = await everythingPublic();
    for (const output of ["document", "page", "views", "degraded", "csv", "geojson", "history", "nearby", "detail", "own"]) expect(secrets.some((secret) => told[output]?.includes(secret)), output).toBe(true);
  });

  it.each(["street", "ward", "counted-only"] as const)("AC4: by %s, the exact place is in no public output: page, search, map, interface, exports, history, mails", async (precision) => {
    await choose(precision);
    const told = await everythingPublic();
    for (const [output, text] of Object.entries(told)) for (const secret of secrets) expect(text.includes(secret), `${output} tells ${secret}`).toBe(false);
    expect(await exactFacts(db, spaceId)).toMatchObject({ ...exact, addressVi: "Số 23 ngõ 7 Lương Yên", positionAccuracy: "building" });
  });

  it("by street it is found near by, with the name of the street; by ward at the ward's middle, without an address", async () => {
    await choose("street");
    expect((await searchSpaces({ ...emptyQuery, near, sort: "distance" }, monday)).spaces).toMatchObject([{ slug, addressVi: "Lương Yên", positionAccuracy: "street" }]);
    await choose("ward");
    const { spaces, clusters } = await searchSpaces({ ...emptyQuery, wards: [ward.code] }, monday);
    expect(spaces).toMatchObject([{ lng: ward.lng, lat: ward.lat, addressVi: null, positionAccuracy: "area" }]);
    expect(clusters).toMatchObject([{ lng: ward.lng, lat: ward.lat, count: 1 }]);
    await choose("exact");
    expect((await searchSpaces(emptyQuery, monday)).spaces).toMatchObject([{ ...exact, addressVi: "Số 23 ngõ 7 Lương Yên", positionAccuracy: "building" }]);
    expect(await db.spaceExactPlace.count()).toBe(0);
  });

  it("only counted it has no page, line, pin or address of a page, and counts in ward and city", async () => {
    await choose("counted-only");
    expect([await getSpacePage(slug, monday), await getSpaceHistory(slug), (await searchSpaces(emptyQuery, monday)).total, await spacePages.count()]).toEqual([null, null, 0, 0]);
    expect(await countSpaces()).toEqual({ total: 1, byWard: { [ward.code]: 1 }, onlyCounted: 1 });
    expect((await getSpacePage(slug, monday, true))?.kind).toBe("space");
    await choose("street");
    expect((await searchSpaces(emptyQuery, monday)).total).toBe(1);
    expect((await checkIndexes()).spaces).toEqual({ missing: [], extra: [], stale: [] });
    await expect(pool.query("UPDATE space SET location_precision = 'counted-only'")).rejects.toThrow(/space_counted_only_hidden/);
  });

  it("keeps its exact place whatever others do who never saw it", async () => {
    await choose("ward");
    const page = await getSpacePage(slug, monday);
    if (page?.kind !== "space") throw new Error("no page");
    const { addressVi, lng, lat, positionAccuracy } = page.page.space;
    const id = await proposeEdit(stranger.id, spaceId, { addressVi, lng, lat, positionAccuracy, phone: "024 3111 1111" }, await versionNow());
    expect((await getReview(moderator.id, id, monday))?.differences.map(({ fact }) => fact), "the moderator sees no moved pin").toEqual(["phone"]);
    expect((await getOwnSubmission(stranger.id, id))?.differences.map(({ fact }) => fact)).toEqual(["phone"]);
    expect(await decideSubmission(moderator, id, order(), monday)).toMatchObject({ kind: "decided" });
    expect(await exactFacts(db, spaceId)).toMatchObject({ ...exact, addressVi: "Số 23 ngõ 7 Lương Yên", phone: "024 3111 1111", positionAccuracy: "building" });
    await assignWards();
    await revertSpace(moderator.id, spaceId, 2, await versionNow());
    expect(await exactFacts(db, spaceId), "moderators go back to exact places").toMatchObject(second);
    await indexSpace({ spaceId });
    const told = JSON.stringify([(await indexOf(spacesIndex).getDocuments()).results, (await pool.query("SELECT * FROM space")).rows, await getSpaceHistory(slug)]);
    for (const secret of secrets) expect(told.includes(secret), secret).toBe(false);
  });
});

describe("taken off the directory", () => {
  it("is gone from everything at once, comes back as it was, and stands in the log", async () => {
    await db.$transaction((tx) => addFollows(tx, { kind: "user", id: stranger.id }, [{ type: "space", id: spaceId }], monday));
    expect(await delistSpace(stranger, spaceId, await versionNow()), "AC1").toEqual({ kind: "notAllowed" });
    const seen = await versionNow();
    expect(await Promise.all([1, 2, 3].map(() => delistSpace(owner, spaceId, seen)))).toEqual(expect.arrayContaining([{ kind: "changed", version: seen + 1 }, { kind: "stale" }, { kind: "stale" }]));
    expect([await getSpacePage(slug, monday), await getSpaceHistory(slug), (await listNearby(near, null, 5, monday)).length, await spacePages.count()], "before the index has heard of it").toEqual([null, null, 0, 0]);
    expect((await searchSpaces(emptyQuery, monday)).spaces).toEqual([]);
    await indexSpace({ spaceId });
    expect((await indexOf(spacesIndex).getStats()).numberOfDocuments).toBe(0);
    expect(await countSpaces()).toMatchObject({ total: 0, onlyCounted: 0 });
    expect(await relistSpace(moderator, spaceId, seen + 1)).toMatchObject({ kind: "changed" });
    await indexSpace({ spaceId });
    expect((await searchSpaces(emptyQuery, monday)).spaces).toMatchObject([{ slug, status: "published" }]);
    const lines = await db.auditEvent.findMany({ where: { subjectId: spaceId, action: { startsWith: "space." } }, orderBy: { id: "asc" } });
    expect(lines.map(({ actor, action }) => [actor, action])).toEqual([[owner.id, "space.delist"], [moderator.id, "space.relist"]]);
    const found = await getSpaceHistory(slug);
    expect(found?.kind === "history" && found.revisions[1]).toMatchObject({ actor: "owner" });
  });

  it("a place that had closed comes back closed; one that was only counted is counted no more", async () => {
    const facts = await exactFacts(db, spaceId);
    if (!facts) throw new Error("no space");
    await db.$transaction((tx) => updateSpace(tx, { spaceId, baseVersion: 3, facts: { ...facts, status: "closed" }, actor: "import", reason: "closed" }));
    await delistSpace(owner, spaceId, 4);
    await relistSpace(owner, spaceId, 5);
    expect(await db.space.findUnique({ where: { id: spaceId }, select: { status: true } })).toEqual({ status: "closed" });
    await choose("counted-only");
    await delistSpace(owner, spaceId, await versionNow());
    expect(await db.space.findUnique({ where: { id: spaceId }, select: { status: true, locationPrecision: true } })).toEqual({ status: "hidden", locationPrecision: "ward" });
    expect((await countSpaces()).total).toBe(0);
  });
});
