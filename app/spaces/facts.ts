/**
 * Which facts of a space make sense. Every way in (seed, import, forms) asks here before Postgres asks again:
 * the limits are those of the checks in prisma/migrations.
 */
import { z } from "zod";
import { hanoiBounds } from "~/map/geo";
import {
  amenities, creativeFields, operations, ownerships, positionAccuracies, priceValues, spaceKinds, spaceStatuses, stepFreeValues,
  type SpaceFacts,
} from "./space";

/** Facts that may rest on general knowledge only; "price" covers its note too. */
export const confirmableFacts = [
  "addressVi", "wardCode", "openingHours", "amenities", "stepFree", "price", "ownership", "founded", "phone", "email", "website",
  "instagram", "facebook",
] as const satisfies (keyof SpaceFacts)[];

/** The label of a source that is no page: what the compiler of the list knew. The interface translates it. */
export const generalKnowledge = "general-knowledge";

const line = (maxLength: number) => text(maxLength).refine((value) => !/[\r\n]/.test(value), "must be one line");
const optional = <T extends z.ZodType>(type: T) => type.nullable().default(null);
const list = <T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).refine((items) => new Set(items).size === items.length, "names a value twice");
const day = z.iso.date();
const url = z.url({ protocol: /^https?$/ }).max(500);

const schema = z
  .strictObject({
    slug: z.string().max(120).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and single hyphens"),
    status: z.enum(spaceStatuses),
    operation: z.enum(operations),
    nameVi: line(200),
    nameEn: optional(line(200)),
    summaryVi: optional(text(4000)),
    summaryEn: optional(text(4000)),
    kinds: list(spaceKinds).min(1).max(6),
    fields: list(creativeFields).min(1).max(8),
    addressVi: optional(line(300)),
    wardCode: optional(z.string().regex(/^[0-9]{5}$/, "must be five digits")),
    formerDistrictId: optional(z.string().regex(/^[a-z0-9-]+$/)),
    lng: z.number().min(hanoiBounds.west).max(hanoiBounds.east),
    lat: z.number().min(hanoiBounds.south).max(hanoiBounds.north),
    positionAccuracy: z.enum(positionAccuracies),
    openingHours: optional(line(500)),
    openingHoursSource: optional(line(500)),
    amenities: list(amenities).default([]),
    stepFree: optional(z.enum(stepFreeValues)),
    price: optional(z.enum(priceValues)),
    priceNoteVi: optional(line(300)),
    ownership: optional(z.enum(ownerships)),
    founded: optional(z.int().min(1000).max(2100)),
    phone: optional(z.string().regex(/^\+?[0-9][0-9 ().-]{4,38}$/, "must be a telephone number")),
    email: optional(z.email().max(254)),
    website: optional(url),
    instagram: optional(z.string().regex(/^[\w.]{1,100}$/, "must be a name without @")),
    facebook: optional(z.string().regex(/^[\w.-]{1,200}$/, "must be a name of a page")),
    sources: z.array(z.strictObject({ label: line(200), url: optional(url) })).max(50).default([]),
    unconfirmedFacts: list(confirmableFacts).default([]),
    checkedOn: optional(day),
    confirmedOn: optional(day),
    confirmedBy: optional(line(200)),
    synthetic: z.boolean().default(false),
  })
  .refine((facts) => (facts.confirmedOn === null) === (facts.confirmedBy === null), {
    path: ["confirmedBy"],
    message: "the day and the person of a confirmation come together",
  });

/** The facts with unknown ones filled in as null or empty, or every reason why they make no sense ("lat: too big"). */
export function checkSpaceFacts(input: unknown): { facts: SpaceFacts; problems: null } | { facts: null; problems: string[] } {
  const checked = schema.safeParse(input);
  if (checked.success) return { facts: checked.data, problems: null };
  return { facts: null, problems: checked.error.issues.map(({ path, message }) => (path.length ? `${path.join(".")}: ${message}` : message)) };
}

/** Text in NFC that holds something to read; NUL and lone surrogates, which Postgres cannot store, are refused. */
function text(maxLength: number) {
  return z
    .string()
    .overwrite((value) => value.normalize("NFC").trim())
    .min(1)
    .max(maxLength)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), "holds characters that are no text");
}
