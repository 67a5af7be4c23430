import { describe, expect, it } from "vitest";
import { errorMeta, originOf, pageMeta } from "~/ui/meta";

const page = { language: "en", path: "/spaces/manzi", title: "Manzi", description: "A gallery", origin: "https://example.vn" } as const;
const find = (tags: Record<string, string>[], by: Record<string, string>) =>
  tags.find((tag) => Object.entries(by).every(([key, value]) => tag[key] === value));

describe("a page's head", () => {
  it("names the page, then the site in the reader's language", () => {
    expect(find(pageMeta(page), { title: "Manzi · Creative Hanoi" })).toBeDefined();
    expect(find(pageMeta({ ...page, language: "vi" }), { title: "Manzi · Sáng tạo Hà Nội" })).toBeDefined();
  });

  it("names the site once where the title already does", () => {
    expect(find(pageMeta({ ...page, title: "Creative Hanoi: the map" }), { title: "Creative Hanoi: the map" })).toBeDefined();
  });

  it("points to its own address and to both languages, Vietnamese for everyone else", () => {
    const tags = pageMeta(page);
    expect(find(tags, { rel: "canonical" })?.href).toBe("https://example.vn/en/spaces/manzi");
    expect(find(tags, { hrefLang: "vi" })?.href).toBe("https://example.vn/spaces/manzi");
    expect(find(tags, { hrefLang: "en" })?.href).toBe("https://example.vn/en/spaces/manzi");
    expect(find(tags, { hrefLang: "x-default" })?.href).toBe("https://example.vn/spaces/manzi");
  });

  it("gives a picture its whole address", () => {
    expect(find(pageMeta({ ...page, image: "/social/x.png" }), { property: "og:image" })?.content).toBe("https://example.vn/social/x.png");
    expect(find(pageMeta(page), { property: "og:image" })).toBeUndefined();
  });

  it("keeps hidden and failed pages out of search engines, without a canonical address", () => {
    for (const tags of [pageMeta({ ...page, hidden: true }), errorMeta("en", 404)]) {
      expect(find(tags, { name: "robots" })?.content).toBe("noindex");
      expect(find(tags, { rel: "canonical" })).toBeUndefined();
    }
  });
});

it("reads the origin from the root's data, and stands without it", () => {
  expect(originOf([{ id: "root", data: { origin: "https://example.vn" } }])).toBe("https://example.vn");
  expect(originOf([{ id: "root" }])).toBe("");
  expect(originOf(undefined)).toBe("");
});
