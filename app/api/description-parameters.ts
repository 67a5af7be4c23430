/** The parameters of the directory as OpenAPI describes them; app/search/query.ts is what reads them. */
import { availabilities, disciplines, profileLanguages } from "~/designers/designer";
import { sorts } from "~/search/query";
import { amenities, creativeFields, spaceKinds } from "~/spaces/space";
import { zoomSchema } from "./description-schemas";
import { defaultLimit, maxLimit } from "./parameters";

function query(name: string, description: string, schema: object, example?: unknown) {
  return { name, in: "query", description, schema, ...(example !== undefined && { example }) };
}

/** A parameter that may stand several times; any of its values will do. */
function repeated(name: string, description: string, values?: readonly string[], example?: string) {
  const items = values ? { type: "string", enum: values } : { type: "string" };
  return { ...query(name, description, { type: "array", items }, example && [example]), style: "form", explode: true };
}

export const parameters = {
  lang: query("lang", "Language of `name` and of problems.", { type: "string", enum: ["vi", "en"], default: "vi" }),
  q: query("q", "Words, with or without Vietnamese marks; at most 200 characters. The name of a ward or district, old or new, narrows to it.", { type: "string", maxLength: 200 }, "gom bat trang"),
  place: query("place", "`text` takes `q` as plain words although it names a place.", { type: "string", enum: ["text"] }),
  bbox: query("bbox", "west,south,east,north in degrees; clamped to Hanoi.", { type: "string" }, "105.80,21.00,105.88,21.06"),
  z: query("z", "Map zoom, which decides how finely clusters are drawn.", zoomSchema, 13),
  kind: repeated("kind", "Kinds of space.", spaceKinds, "gallery"),
  field: repeated("field", "UNESCO creative fields.", creativeFields, "design"),
  ward: repeated("ward", "Codes of wards of today.", undefined, "00070"),
  area: repeated("area", "Ids of districts and wards that ended on 1 July 2025.", undefined, "quan-dong-da"),
  amenity: repeated("amenity", "What the space must offer; all of them.", [...amenities, "step-free"], "wifi"),
  open: query("open", "`now`, or a local time in Hanoi such as 2026-11-28T20:00.", { type: "string" }, "now"),
  near: query("near", "lng,lat: distances are measured from here.", { type: "string" }, "105.852,21.029"),
  sort: query("sort", "Order of the answer.", { type: "string", enum: sorts }),
  page: query("page", "Page of the answer, from 1.", { type: "integer", minimum: 1, default: 1 }),
  discipline: repeated("discipline", "What designers do; any of them.", disciplines, "ceramics"),
  skill: repeated("skill", "Tags of designers, with or without marks; any of them.", undefined, "in lua"),
  language: repeated("language", "Languages designers speak; any of them.", profileLanguages, "en"),
  availability: repeated("availability", "What designers are open to; any of it.", availabilities, "commissions"),
  handle: { name: "handle", in: "path", required: true, description: "Address part of the profile.", schema: { type: "string", maxLength: 40 } },
  limit: query("limit", "Spaces or designers a page.", { type: "integer", minimum: 1, maximum: maxLimit, default: defaultLimit }),
  slug: { name: "slug", in: "path", required: true, description: "Address part of the space.", schema: { type: "string", maxLength: 120 }, example: "van-mieu-quoc-tu-giam" },
  wardName: query("q", "A name, old or new, of a ward or district.", { type: "string", maxLength: 200 }, "quận Đống Đa"),
  words: query("q", "The beginning of what is sought.", { type: "string", maxLength: 200 }, "gom"),
  part: query("part", "Part of the sitemap, where there is more than one.", { type: "integer", minimum: 1 }),
};
