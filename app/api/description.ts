/**
 * The machine interface described for machines (OpenAPI 3.1): what `/openapi.json` says.
 * tests/e2e/api-description.spec.ts asks every path written here and checks the answer against its schema.
 */
import { parameters } from "./description-parameters";
import { ref, schemas } from "./description-schemas";
import { problemStatuses } from "./problem";

type ParameterName = keyof typeof parameters;

const filters: ParameterName[] = ["lang", "q", "place", "bbox", "z", "kind", "field", "ward", "area", "amenity", "open", "near", "sort"];
const designerFilters: ParameterName[] = ["lang", "q", "place", "discipline", "skill", "ward", "area", "language", "availability"];
const geoJson = "application/geo+json";

function answer(description: string, mediaType: string, schema: object) {
  return { description, content: { [mediaType]: { schema } } };
}

function get(operationId: string, summary: string, ok: object, names: ParameterName[], problems: (keyof typeof problemStatuses)[], more: object = {}) {
  const failures = problems.map((kind) => [problemStatuses[kind], { $ref: `#/components/responses/${kind}` }]);
  return {
    get: {
      operationId,
      summary,
      parameters: names.map((name) => ({ $ref: `#/components/parameters/${name}` })),
      responses: { 200: ok, ...more, ...Object.fromEntries(failures) },
    },
  };
}

const notModified = { 304: { description: "The copy named by If-None-Match is still current." } };
const moved = { 301: { description: "The space has a new address.", headers: { Location: { schema: { type: "string" } } } } };
const text = { type: "string" };

/** The whole description; `origin` is the site's own, such as "https://example.vn". */
export function describeInterface(origin: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Hanoi Creative Network",
      version: "1.0.0",
      summary: "Creative spaces and designers of Hanoi, for reading.",
      description: "Read only, no key, any origin. Send If-None-Match to be answered 304 while nothing changed.",
    },
    servers: [{ url: origin }],
    paths: {
      "/api/v1/spaces": get("listSpaces", "One page of the spaces that answer a question, with counts.", answer("The page", geoJson, ref("SpacePage")), [...filters, "page", "limit"], ["bad-parameter", "unavailable"], notModified),
      "/api/v1/clusters": get("listClusters", "The same spaces gathered into bubbles for a map.", answer("The bubbles", geoJson, ref("ClusterPage")), filters, ["bad-parameter", "unavailable"], notModified),
      "/api/v1/spaces/{slug}": get("getSpace", "Everything public about one space.", answer("The space", geoJson, ref("SpaceDetail")), ["slug", "lang"], ["bad-parameter", "not-found", "unavailable"], { ...notModified, ...moved }),
      "/api/v1/designers": get("listDesigners", "One page of the designers that answer a question, newest first where no words are asked for, with counts.", answer("The page", "application/json", ref("DesignerPage")), [...designerFilters, "page", "limit"], ["bad-parameter", "too-many-requests", "unavailable"], notModified),
      "/api/v1/designers/{handle}": get("getDesigner", "A designer's public profile with their works.", answer("The designer", "application/json", ref("DesignerDetail")), ["handle", "lang"], ["bad-parameter", "not-found", "too-many-requests", "unavailable"], notModified),
      "/api/v1/wards": get("listWards", "The wards of today, or those that a name, old or new, stands for.", answer("The wards", "application/json", ref("WardList")), ["lang", "wardName"], ["bad-parameter", "unavailable"], notModified),
      "/api/v1/suggest": get("suggest", "Spaces, designers and places while typing.", answer("Suggestions", "application/json", ref("Suggestions")), ["lang", "words"], ["bad-parameter", "unavailable"], notModified),
      "/spaces.geojson": get("exportGeoJson", "All spaces that answer a question, streamed.", answer("The spaces", geoJson, ref("SpaceExportCollection")), filters, ["bad-parameter", "unavailable"]),
      "/spaces.csv": get("exportCsv", "The same as a table; cells a spreadsheet would run carry an apostrophe in front.", answer("The table", "text/csv", text), filters, ["bad-parameter", "unavailable"]),
      "/sitemap.xml": get("sitemap", "All pages for search engines, or an index of parts past 50,000.", answer("The sitemap", "application/xml", text), ["part"], ["bad-parameter", "not-found", "unavailable"]),
      "/robots.txt": get("robots", "What crawlers may read.", answer("The rules", "text/plain", text), [], []),
      "/openapi.json": get("describe", "This description.", answer("The description", "application/json", { type: "object" }), [], [], notModified),
      "/healthz": get("health", "Whether the process answers at all.", answer("It does", "application/json", { type: "object" }), [], []),
      "/readyz": get("readiness", "Whether the services it depends on answer; 503 while the database does not.", answer("Ready", "application/json", ref("Readiness")), [], [], { 503: answer("Not ready", "application/json", ref("Readiness")) }),
      "/metrics": get("metrics", "Figures of this process for Prometheus.", answer("The figures", "text/plain", text), [], []),
    },
    components: {
      parameters,
      schemas,
      responses: Object.fromEntries(Object.keys(problemStatuses).map((kind) => [kind, answer(kind, "application/problem+json", ref("Problem"))])),
    },
  };
}
