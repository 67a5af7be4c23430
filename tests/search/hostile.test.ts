import { beforeAll, describe, expect, it } from "vitest";
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
