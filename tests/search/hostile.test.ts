import { beforeAll, describe, expect, it } from "vitest";
import { withKnownPlaces } from "~/search/known-places.server";
import { parseSpaceQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { suggest } from "~/search/suggest.server";
import { monday, seedAndIndex, withoutSearchEngine } from "./seeded";

beforeAll(seedAndIndex);

/** Texts that mean nothing to a reader of the directory, whatever they may mean to a machine. */
const findNothing = [
  "\"", "\"\"", "'", "\\", "-", "()", "%", "_", "*", "😀", "؟", "<>", "{{}}", "$&", "--",
  "zzqx\" OR kinds = \"museum", "zzqx' OR '1'='1", "zzqx) OR (slots EXISTS", "zzqx%' OR true --", "zzqx _geoRadius(21, 105, 1000000)",
  "<script>zzqx(1)</script>", "zzqx\u202Egnat oab", "zzqx ".repeat(10_000),
];

const ask = (params: Record<string, string>) => searchSpaces(parseSpaceQuery(new URLSearchParams(params)).query, monday);

describe("hostile text is just text", () => {
  it.each(findNothing.map((text) => [JSON.stringify(text).slice(0, 60), text]))("%s finds nothing", async (_, text) => {
    expect(await ask({ q: text })).toMatchObject({ total: 0, spaces: [], clusters: [], degraded: false });
    expect(await withoutSearchEngine(() => ask({ q: text }))).toMatchObject({ total: 0, spaces: [], clusters: [], degraded: true });
    expect((await suggest(text, "vi", 8)).spaces).toEqual([]);
  });

  it.each(["\0", "\uD800", "\u0007\uFFFD"])("%j, which holds nothing at all, asks nothing and is named as left out", (text) => {
    const { query, dropped } = parseSpaceQuery(new URLSearchParams([["q", text]]));
    expect(query.q).toBe("");
    expect(dropped.map(({ param }) => param)).toEqual(["q"]);
  });

  it("leaves no search operator: a minus or quotes change nothing", async () => {
    const plain = await ask({ q: "bảo tàng gốm" });
    for (const q of ["bảo tàng -gốm", "\"bảo tàng\" \"gốm\"", "bảo tàng \"gốm"]) expect((await ask({ q })).total).toBe(plain.total);
  });

  it("cannot come in through a filter", async () => {
    for (const [param, value] of [["ward", "00070\" OR \"1"], ["area", "x] OR id EXISTS"], ["kind", "museum\"]"], ["amenity", "wifi OR 1"], ["near", "105.8,21.0):asc"]] as const) {
      const { query, dropped } = parseSpaceQuery(new URLSearchParams({ [param]: value }));
      expect(dropped.map((one) => one.param)).toEqual([param]);
      expect((await searchSpaces(query, monday)).total).toBeGreaterThan(200);
    }
  });
});

it("leaves out wards and former units that do not exist, and names them", async () => {
  const parsed = parseSpaceQuery(new URLSearchParams("ward=00070&ward=99999&area=quan-dong-da&area=quan-mat-trang&area=00070"));
  const { query, dropped } = await withKnownPlaces(parsed);
  expect(query).toMatchObject({ wards: ["00070"], areas: ["quan-dong-da"] });
  expect(dropped).toEqual([{ param: "ward", value: "99999" }, { param: "area", value: "00070" }, { param: "area", value: "quan-mat-trang" }]);
});
