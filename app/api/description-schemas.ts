/** The shapes of the machine interface's answers, in JSON Schema 2020-12 as OpenAPI 3.1 takes it. */
import { availabilities, disciplines, profileLanguages } from "~/designers/designer";
import { creditStates, licences } from "~/designers/work";
import { maxZoom, minZoom } from "~/map/geo";
import { certificateEndings, certificateStates } from "~/spaces/certificate";
import { freshnessStates } from "~/spaces/freshness";
import { amenities, creativeFields, operations, ownerships, positionAccuracies, priceValues, spaceKinds, stepFreeValues } from "~/spaces/space";

const text = { type: "string" };
const textOrNull = { type: ["string", "null"] };
const count = { type: "integer", minimum: 0 };
const listOf = (items: object) => ({ type: "array", items });
const oneOf = (values: readonly string[]) => ({ type: "string", enum: values });
const oneOfOrNull = (values: readonly string[]) => ({ enum: [...values, null] });
/** A reference to one of the shapes below. */
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** An object that has all the named properties, and may have more. */
function object(properties: Record<string, object>, description?: string) {
  return { type: "object", ...(description && { description }), required: Object.keys(properties), properties };
}

function feature(properties: object) {
  return object({ type: { const: "Feature" }, geometry: ref("Point"), properties });
}

function collection(items: object, more: Record<string, object> = {}) {
  return object({ type: { const: "FeatureCollection" }, features: listOf(items), ...more });
}

const cardProperties = {
  slug: text, name: text, nameVi: text, nameEn: textOrNull, kind: oneOfOrNull(spaceKinds),
  kinds: listOf(oneOf(spaceKinds)), fields: listOf(oneOf(creativeFields)),
  url: { type: "string", format: "uri" }, urlEn: { type: "string", format: "uri" },
  status: oneOf(["published", "closed"]), operation: oneOf(operations),
  summaryVi: textOrNull, summaryEn: textOrNull, addressVi: textOrNull, positionAccuracy: oneOf(positionAccuracies),
  price: oneOfOrNull(priceValues), checkedOn: { ...textOrNull, description: "The day a source was read; no confirmation." }, confirmedOn: textOrNull, synthetic: { type: "boolean" },
  ageingFrom: { ...textOrNull, description: "The day from which the confirmation ages." }, staleFrom: { ...textOrNull, description: "The day from which it is stale." },
};
const freshness = { ...oneOfOrNull(freshnessStates), description: "How far the confirmation still carries today; null for a place that is gone." };

const detailProperties = {
  ...cardProperties, locationPrecision: oneOf(["exact", "street", "ward"]),
  amenities: listOf(oneOf(amenities)), stepFree: oneOfOrNull(stepFreeValues), ownership: oneOfOrNull(ownerships),
  openingHours: textOrNull, openingHoursSource: textOrNull, priceNoteVi: textOrNull, founded: { type: ["integer", "null"] },
  phone: textOrNull, email: textOrNull, website: textOrNull, instagram: textOrNull, facebook: textOrNull,
  confirmedBy: { ...textOrNull, description: "owner, moderator or contributor: the kind of person who confirmed it; an import may name somebody in plain words." },
  sources: listOf(object({ label: text, url: textOrNull })), unconfirmedFacts: listOf(text), wardCode: textOrNull, formerDistrictId: textOrNull,
};

const wardName = { code: { type: "string", pattern: "^[0-9]{5}$" }, slug: text, fullNameVi: text, nameEn: text };
const area = { anyOf: [{ type: "null" }, { type: "object" }] };
const openState = object({ state: oneOf(["open", "closed", "unknown", "planned", "ended"]) }, "Open, closed or unknown at the time of the answer, in Hanoi.");
const certificate = object({
  issuer: text, number: text, criteriaVersion: { type: ["integer", "null"] }, issuedOn: text, validUntil: textOrNull, endedOn: textOrNull,
  ending: oneOfOrNull(certificateEndings), state: oneOf(certificateStates),
}, "Issued by the City; being listed is not being certified.");
const counts = { type: "object", additionalProperties: count };

const imageProperties = { url: { type: "string", format: "uri" }, width: count, height: count, altVi: textOrNull, altEn: textOrNull };
const image = object(imageProperties);
const addresses = { url: { type: "string", format: "uri" }, urlEn: { type: "string", format: "uri" } };
const namedSpace = { slug: text, nameVi: text, nameEn: textOrNull, ...addresses };

const designerProperties = {
  handle: text, name: text, headline: textOrNull, ...addresses, headlineVi: textOrNull, headlineEn: textOrNull,
  disciplines: listOf(oneOf(disciplines)), languages: listOf(oneOf(profileLanguages)), availability: listOf(oneOf(availabilities)),
  skills: listOf(text), ward: area, sample: { type: "boolean", description: "True where no person stands behind the profile." },
};

export const schemas = {
  Point: object({ type: { const: "Point" }, coordinates: { type: "array", items: { type: "number" }, minItems: 2, maxItems: 2 } }, "Longitude, then latitude (WGS 84)."),
  SpaceCard: feature(object({ ...cardProperties, ward: area, formerDistrict: area, openState, freshness, distanceMetres: { type: ["number", "null"] } })),
  SpaceExport: feature(object(detailProperties)),
  SpaceDetail: feature(object({ ...detailProperties, ward: area, formerDistrict: area, openState, freshness, certifications: listOf(certificate), photos: listOf(object({ ...imageProperties, credit: text, licence: oneOf(licences) })) })),
  SpacePage: collection(ref("SpaceCard"), {
    total: count, page: { type: "integer", minimum: 1 }, pageCount: count, limit: { type: "integer", minimum: 1, maximum: 100 },
    facets: object({ kind: counts, field: counts, ward: counts, amenity: counts }), openNow: count, place: area,
    degraded: { type: "boolean", description: "True where Postgres answered because the search engine could not." },
  }),
  SpaceExportCollection: collection(ref("SpaceExport")),
  ClusterPage: collection(
    feature({
      ...object({ count: { type: "integer", minimum: 1 }, field: oneOf(creativeFields) }, "A lone space carries slug, name and kind."),
      if: { properties: { count: { const: 1 } } },
      then: { required: ["slug", "name", "kind"] },
    }),
    { total: { ...count, description: "What the counts add up to." }, degraded: { type: "boolean" } },
  ),
  DesignerCard: object({ ...designerProperties, image: { anyOf: [{ type: "null" }, image] } }),
  DesignerPage: object({
    total: count, samples: { ...count, description: "How many of `total` are samples." }, page: { type: "integer", minimum: 1 }, pageCount: count,
    limit: { type: "integer", minimum: 1, maximum: 100 }, place: area, degraded: { type: "boolean" },
    facets: object({ discipline: counts, skill: counts, ward: counts, language: counts, availability: counts }),
    designers: listOf(ref("DesignerCard")),
  }),
  DesignerDetail: object({
    ...designerProperties, bioVi: textOrNull, bioEn: textOrNull, learning: textOrNull, links: listOf(object({ label: text, url: text })),
    spaces: listOf(object(namedSpace)),
    works: listOf(object({
      slug: text, titleVi: textOrNull, titleEn: textOrNull, textVi: textOrNull, textEn: textOrNull, year: { type: ["integer", "null"] },
      fields: listOf(oneOf(creativeFields)), tools: listOf(text), licence: oneOf(licences), creditLine: textOrNull, space: area,
      credits: listOf(object({ handle: text, name: text, role: text, state: oneOf(creditStates) })), images: listOf(image),
    })),
  }),
  Ward: object({ ...wardName, type: oneOf(["phuong", "xa"]), nameVi: text, lng: { type: "number" }, lat: { type: "number" }, areaKm2: { type: "number" }, spaces: count }),
  Place: object({
    level: oneOf(["ward", "former-ward", "former-district"]), id: text, nameVi: text, fullNameVi: text, nameEn: text,
    wards: listOf(object({ ...wardName, partial: { type: "boolean" } })), district: area,
  }, "A place of today or one that ended on 1 July 2025, with the wards of today it became."),
  WardList: object({ total: count, spaces: { ...count, description: "Spaces in the whole city, with those that are only counted." }, wards: listOf(ref("Ward")), places: listOf(ref("Place")) }),
  Suggestions: object({
    spaces: listOf(object({ slug: text, nameVi: text, nameEn: textOrNull, kind: oneOf(spaceKinds), field: oneOf(creativeFields), wardName: textOrNull })),
    designers: listOf(object({ handle: text, name: text, headlineVi: textOrNull, headlineEn: textOrNull, field: oneOf(creativeFields), sample: { type: "boolean" } })),
    places: listOf(ref("Place")),
  }),
  Problem: object({ type: text, title: text, status: { type: "integer" }, detail: text }, "RFC 9457; `parameter` names the query parameter at fault."),
  Readiness: object({ db: text, search: text, queue: text }, "Each is ok, or says why not."),
};

export const zoomSchema = { type: "integer", minimum: minZoom, maximum: maxZoom };
