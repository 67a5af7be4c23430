import { beforeAll, describe, expect, it } from "vitest";
import { db } from "~/adapters/db.server";
import type { DesignerFacts } from "~/designers/designer";
import { streamPublicDesigners } from "~/designers/shown-designer.server";
import { getGazetteer } from "~/places/place.server";
import { type DesignerQuery, emptyDesignerQuery, parseDesignerQuery } from "~/search/designer-query";
import { searchDesigners } from "~/search/designer-search.server";
import { type DesignerFacet, designerFacets, type DesignersView } from "~/search/designers-view";
import { ensureIndexes } from "~/search/indexing.server";
import { suggest } from "~/search/suggest.server";
import { placesByWard } from "~/search/ward-places";
import { seedSyntheticDesigners } from "../../seed/synthetic-designers";
import { newOwner } from "../support/upload";
import { seedAndIndex, withoutSearchEngine } from "./seeded";

/** What must be counted of a designer, worked out here without any index. */
interface Fact extends Record<DesignerFacet, string[]> {
  handle: string;
  areas: string[];
  sample: boolean;
  isForMembers: boolean;
}

const facts: Fact[] = [];
const member = { id: "somebody-signed-in" };

interface Own {
  visibility?: string;
  state?: string;
  handle: string;
  name: string;
  wardCode?: string;
  disciplines?: string[];
  headlineVi?: string;
  awayAt?: Date;
}

async function publish({ awayAt, ...own }: Own): Promise<string> {
  const userId = await newOwner();
  if (awayAt) await db.user.update({ where: { id: userId }, data: { deactivatedAt: awayAt } });
  const { id } = await db.designerProfile.create({ data: { userId, state: "published", publishedAt: new Date(), languages: ["vi"], disciplines: [], availability: [], ...own }, select: { id: true } });
  return id;
}

beforeAll(async () => {
  await seedAndIndex();
  await seedSyntheticDesigners(400);
  for (let place = 0; place < 30; place++) {
    await publish({ handle: `thanh-vien-${place}`, name: `Thành Viên ${place}`, visibility: "members", disciplines: place % 2 ? ["ceramics"] : ["lacquer", "film"], wardCode: "00577" });
  }
  await publish({ handle: "hoang-mai", name: "Hoàng Mai", wardCode: "00070", headlineVi: "Thợ gốm" });
  await publish({ handle: "goc-bep", name: "Góc Bếp" });
  await publish({ handle: "gom-sen", name: "Gốm Sen", disciplines: ["ceramics"] });
  await publish({ handle: "an-kin", name: "Kín Đáo", visibility: "hidden" });
  await publish({ handle: "nhap", name: "Kín Đáo", state: "draft" });
  await publish({ handle: "di-vang", name: "Kín Đáo", awayAt: new Date() });
  expect(await ensureIndexes()).toEqual(["designers"]);
  const placesOf = placesByWard(await getGazetteer());
  const note = ({ handle, wardCode, disciplines, skills, languages, availability, sample }: Omit<DesignerFacts, "skills"> & { skills: { folded: string }[] }, isForMembers: boolean) => {
    const { wards, areas } = placesOf(wardCode ? [wardCode] : [], null);
    facts.push({ handle, discipline: disciplines, skill: skills.map(({ folded }) => folded), ward: wards, areas, language: languages, availability, sample, isForMembers });
  };
  for await (const batch of streamPublicDesigners(1000)) for (const one of batch) note(one, false);
  const forMembers = await db.designerProfile.findMany({ where: { visibility: "members" } });
  for (const row of forMembers) note({ ...row, skills: [] } as unknown as DesignerFacts, true);
});

const meets = (chosen: readonly string[], values: string[]) => chosen.length === 0 || chosen.some((value) => values.includes(value));

function matching(query: DesignerQuery, asMember: boolean, without: DesignerFacet | null = null): Fact[] {
  const hasPlace = query.wards.length + query.areas.length > 0;
  return facts.filter((fact) =>
    (asMember || !fact.isForMembers) &&
    (without === "discipline" || meets(query.disciplines, fact.discipline)) &&
    (without === "skill" || meets(query.skills, fact.skill)) &&
    (without === "ward" || !hasPlace || (query.wards.length > 0 && meets(query.wards, fact.ward)) || (query.areas.length > 0 && meets(query.areas, fact.areas))) &&
    (without === "language" || meets(query.languages, fact.language)) &&
    (without === "availability" || meets(query.availability, fact.availability)));
}

function counted(query: DesignerQuery, asMember: boolean, facet: DesignerFacet): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const fact of matching(query, asMember, facet)) for (const value of fact[facet]) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function expectExact(view: DesignersView, query: DesignerQuery, asMember: boolean): void {
  const answer = matching(query, asMember);
  expect(view.total).toBe(answer.length);
  expect(view.samples).toBe(answer.filter(({ sample }) => sample).length);
  expect(view.pageCount).toBe(Math.ceil(answer.length / 24));
  for (const facet of designerFacets) expect(view.facets[facet], facet).toEqual(counted(query, asMember, facet));
  for (const { handle } of view.designers) expect(answer.some((fact) => fact.handle === handle)).toBe(true);
}

const questions: [name: string, query: Partial<DesignerQuery>][] = [
  ["everybody", {}],
  ["one discipline", { disciplines: ["ceramics"] }],
  ["two disciplines", { disciplines: ["lacquer", "typography"] }],
  ["a tag", { skills: ["in lua"] }],
  ["two tags and a discipline", { skills: ["blender", "figma"], disciplines: ["animation"] }],
  ["a ward", { wards: ["00577"] }],
  ["a ward or a former district", { wards: ["00577"], areas: ["quan-tay-ho"] }],
  ["a former ward", { areas: ["phuong-pho-hue.hai-ba-trung"] }],
  ["languages", { languages: ["fr", "ja"] }],
  ["everything at once", { disciplines: ["film", "fashion", "ceramics"], languages: ["vi"], availability: ["jobs", "mentoring"], areas: ["quan-ba-dinh", "quan-dong-da"] }],
  ["nobody", { skills: ["khong ai biet"] }],
];

describe.each(questions)("%s", (_, part) => {
  const query: DesignerQuery = { ...emptyDesignerQuery, ...part };

  it.each([["a visitor", false], ["a member", true]])("is counted exactly for %s by the search engine and by Postgres", async (_who, asMember) => {
    const ask = () => searchDesigners(query, asMember ? member : null);
    const view = await ask();
    expect(view.degraded).toBe(false);
    expectExact(view, query, asMember);
    const simplified = await withoutSearchEngine(ask);
    expect(simplified.degraded).toBe(true);
    expectExact(simplified, query, asMember);
  });
});

describe("a list", () => {
  const allPages = async (query: DesignerQuery, viewer: { id: string } | null) => {
    const handles: string[] = [];
    for (let page = 1, pageCount = 1; page <= pageCount; page++) {
      const view = await searchDesigners({ ...query, page }, viewer);
      pageCount = view.pageCount;
      handles.push(...view.designers.map(({ handle }) => handle));
    }
    return handles;
  };

  it.each([["a visitor", null], ["a member", member]])("shows everybody once to %s, page by page", async (_, viewer) => {
    const handles = await allPages(emptyDesignerQuery, viewer);
    expect(handles).toHaveLength(matching(emptyDesignerQuery, viewer !== null).length);
    expect(new Set(handles).size).toBe(handles.length);
    const simplified = await withoutSearchEngine(() => allPages(emptyDesignerQuery, viewer));
    expect([...simplified].sort()).toEqual([...handles].sort());
  });

  it("has the newest first where no words are asked for, alike in both engines", async () => {
    const handles = await allPages(emptyDesignerQuery, null);
    expect(handles.filter((handle) => handle.startsWith("gia-lap")).map((handle) => Number(handle.slice(8)))).toEqual(Array.from({ length: 400 }, (_, place) => place + 1));
    expect(await withoutSearchEngine(() => allPages(emptyDesignerQuery, null))).toEqual(handles);
  });

  it("says to members who is there for members only", async () => {
    const { designers } = await searchDesigners(emptyDesignerQuery, member);
    expect(designers.every(({ membersOnly }) => membersOnly)).toBe(true);
    expect((await searchDesigners(emptyDesignerQuery, null)).designers.some(({ membersOnly }) => membersOnly)).toBe(false);
  });

  it("ends on its last page when asked for one beyond", async () => {
    const view = await searchDesigners({ ...emptyDesignerQuery, page: 900 }, null);
    expect(view.page).toBe(view.pageCount);
    expect(view.designers.length).toBeGreaterThan(0);
  });
});

describe("words", () => {
  const ask = async (q: string) => searchDesigners(parseDesignerQuery(new URLSearchParams({ q })).query, null);
  const handles = async (q: string) => (await ask(q)).designers.map(({ handle }) => handle);

  it("find people without marks, and who typed marks sees the very marks first", async () => {
    expect((await handles("gom sen"))[0]).toBe("gom-sen");
    expect((await handles("GỐM SEN"))[0]).toBe("gom-sen");
    expect((await handles("góc bếp"))[0]).toBe("goc-bep");
  });

  it("find by discipline in both languages, by tag and by part of a profile", async () => {
    for (const q of ["ceramics", "lam gom", "potter"]) expect(await handles(q), q).toContain("gom-sen");
    const { designers } = await ask("in lụa");
    expect(designers[0]?.skills.concat(designers[0].disciplines)).toEqual(expect.arrayContaining([expect.stringMatching(/In lụa|printmaking/)]));
    expect(await handles("tho gom")).toContain("hoang-mai");
  });

  it("take a name that is also a place for a name, unless it is said to be a place", async () => {
    const named = await ask("Hoàng Mai");
    expect(named.place).toBeNull();
    expect(named.designers[0]?.handle).toBe("hoang-mai");
    const placed = await ask("quận Hoàng Mai");
    expect(placed.place?.id).toBe("quan-hoang-mai");
    expect(placed.designers.some(({ handle }) => handle === "hoang-mai")).toBe(false);
  });

  it("never find who is hidden, a draft, away or for members only", async () => {
    for (const q of ["Kín Đáo", "Thành Viên 1"]) {
      expect((await handles(q)).filter((handle) => /^(an-kin|nhap|di-vang|thanh-vien)/.test(handle)), q).toEqual([]);
      expect((await withoutSearchEngine(() => handles(q))).filter((handle) => /^(an-kin|nhap|di-vang|thanh-vien)/.test(handle)), q).toEqual([]);
      expect((await suggest(q, "vi", 8)).designers.map(({ name }) => name), q).not.toContain(q);
    }
  });

  it("suggest designers beside spaces and places, with the engine and without", async () => {
    const names = async () => (await suggest("gốm se", "vi", 6)).designers.map(({ handle }) => handle);
    expect((await names())[0]).toBe("gom-sen");
    expect(await withoutSearchEngine(names)).toContain("gom-sen");
  });

  it.each(["\"", "%", "_", "-", "😀", "zzqx\" OR sample = true", "zzqx' OR '1'='1", "zzqx) OR (skills EXISTS", "<script>zzqx</script>", "zzqx\u202Egnat"])("MS2: %j finds nobody, in both engines", async (q) => {
    expect(await ask(q)).toMatchObject({ total: 0, designers: [], degraded: false });
    expect(await withoutSearchEngine(() => ask(q))).toMatchObject({ total: 0, designers: [], degraded: true });
  });

  it("MS2: nothing comes in through a filter", async () => {
    const everybody = matching(emptyDesignerQuery, false).length;
    for (const [param, value] of [["discipline", "ceramics\"]"], ["ward", "00070\" OR \"1"], ["area", "x] OR id EXISTS"], ["language", "vi OR 1"], ["availability", "jobs\""]] as const) {
      const { query, dropped } = parseDesignerQuery(new URLSearchParams({ [param]: value }));
      expect(dropped.map((one) => one.param), param).toEqual([param]);
      expect((await searchDesigners(query, null)).total).toBe(everybody);
    }
    const { query } = parseDesignerQuery(new URLSearchParams({ skill: "x\" OR sample = true OR skills = \"" }));
    expect((await searchDesigners(query, null)).total).toBe(0);
  });
});
