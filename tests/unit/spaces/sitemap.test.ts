import { describe, expect, it } from "vitest";
import { pageLines, pagesPerPart, sitemapIndex, standingEntries } from "~/spaces/sitemap";

const origin = "https://x.vn";

describe("the sitemap", () => {
  it("gives a page in both languages, each naming both", () => {
    const lines = pageLines(origin, { path: "/spaces/gom", updatedOn: "2026-11-22" });
    expect(lines.match(/<loc>[^<]+/g)).toEqual(["<loc>https://x.vn/spaces/gom", "<loc>https://x.vn/en/spaces/gom"]);
    expect(lines.match(/hreflang="vi" href="https:\/\/x\.vn\/spaces\/gom"/g)).toHaveLength(2);
    expect(lines.match(/hreflang="en" href="https:\/\/x\.vn\/en\/spaces\/gom"/g)).toHaveLength(2);
    expect(lines).toContain("<lastmod>2026-11-22</lastmod>");
  });

  it("keeps a full part within 50,000 addresses", () => {
    const standing = standingEntries(origin).match(/<loc>/g)?.length ?? 0;
    expect(standing + 2 * pagesPerPart).toBeLessThanOrEqual(50_000);
  });

  it("names every part in the index", () => {
    expect(sitemapIndex(origin, 3).match(/sitemap\.xml\?part=\d/g)).toEqual(["sitemap.xml?part=1", "sitemap.xml?part=2", "sitemap.xml?part=3"]);
  });
});
