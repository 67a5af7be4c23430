import type { APIRequestContext } from "@playwright/test";

/** Every place where everybody can meet a designer. */
export const everywhere = ["list", "one", "page", "search", "sitemap", "suggestions", "wall"];

/** Where the handle can be met by whoever asks with `request`, looking for `words` where one looks for words. */
export async function placesOf(request: APIRequestContext, handle: string, words: string): Promise<string[]> {
  const query = new URLSearchParams({ q: words }).toString();
  const addresses: Record<string, string> = {
    wall: "/designers", search: `/designers?${query}`, list: `/api/v1/designers?limit=100&${query}`, suggestions: `/api/v1/suggest?${query}`, sitemap: "/sitemap.xml",
  };
  const found: string[] = [];
  for (const [name, address] of Object.entries(addresses)) if ((await (await request.get(address)).text()).includes(handle)) found.push(name);
  for (const [name, address] of [["page", `/designers/${handle}`], ["one", `/api/v1/designers/${handle}`]] as const) {
    if ((await request.get(address)).status() === 200) found.push(name);
  }
  return found.sort();
}
