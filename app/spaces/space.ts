/**
 * What a space is: a place in Hanoi where creative work is made, shown or sold, with the facts
 * the directory keeps about it. Pure vocabulary; docs/domain.md explains the words.
 */

export const spaceKinds = [
  "museum", "gallery", "performance", "music", "cinema", "bookshop-library", "cultural-institute", "heritage-venue",
  "craft-village", "public-art", "school", "studio", "makerspace", "coworking", "creative-hub", "complex", "shop", "cafe",
] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** UNESCO Creative Cities Network's fields, with architecture as the eighth since 2025. */
export const creativeFields = [
  "design", "crafts-folk-art", "architecture", "film", "gastronomy", "literature", "media-arts", "music",
] as const;
export type CreativeField = (typeof creativeFields)[number];

export const spaceStatuses = ["published", "hidden", "closed"] as const;
export type SpaceStatus = (typeof spaceStatuses)[number];

/** What is known of a published space: it works, it is only planned, or nobody has checked lately. */
export const operations = ["operating", "planned", "unknown"] as const;
export type Operation = (typeof operations)[number];

export const positionAccuracies = ["building", "street", "area"] as const;
export type PositionAccuracy = (typeof positionAccuracies)[number];

/**
 * How closely the public may learn where a space lies: the choice of whoever looks after it. Position accuracy is something else: how
 * well anybody knows it. Of one that is only counted nobody sees more than the number.
 */
export const locationPrecisions = ["exact", "street", "ward", "counted-only"] as const;
export type LocationPrecision = (typeof locationPrecisions)[number];

/** Amenities a place may state; step-free access is a fact of its own because it has degrees. */
export const amenities = [
  "wifi", "cafe", "toilets", "shop", "library", "workshops", "venue-hire", "children", "english-spoken", "parking",
] as const;
export type Amenity = (typeof amenities)[number];

export const stepFreeValues = ["yes", "partly", "no"] as const;
export type StepFree = (typeof stepFreeValues)[number];

export const priceValues = ["free", "ticket", "mixed"] as const;
export type Price = (typeof priceValues)[number];

export const ownerships = ["state", "private", "community", "foreign"] as const;
export type Ownership = (typeof ownerships)[number];

/** Where a fact was read; `url` only where the page may be shown to the public. */
export interface Source {
  label: string;
  url: string | null;
}

/** All facts of a space that a person can state or correct; what a revision keeps. Dates are YYYY-MM-DD. */
export interface SpaceFacts {
  slug: string;
  status: SpaceStatus;
  operation: Operation;
  nameVi: string;
  nameEn: string | null;
  summaryVi: string | null;
  summaryEn: string | null;
  kinds: SpaceKind[];
  fields: CreativeField[];
  addressVi: string | null;
  /** Code of the ward of today; null where nobody has decided it. */
  wardCode: string | null;
  formerDistrictId: string | null;
  lng: number;
  lat: number;
  positionAccuracy: PositionAccuracy;
  /** OpenStreetMap opening_hours syntax. */
  openingHours: string | null;
  openingHoursSource: string | null;
  amenities: Amenity[];
  stepFree: StepFree | null;
  price: Price | null;
  priceNoteVi: string | null;
  ownership: Ownership | null;
  founded: number | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  instagram: string | null;
  facebook: string | null;
  sources: Source[];
  /** Names of the facts above that rest on general knowledge only. */
  unconfirmedFacts: string[];
  /** The day a source was read; no confirmation. */
  checkedOn: string | null;
  confirmedOn: string | null;
  confirmedBy: string | null;
  synthetic: boolean;
}

/** A space as everybody may know it: its place is as exact as `locationPrecision` allows, and nothing here says more. */
export interface Space extends SpaceFacts {
  id: string;
  version: number;
  locationPrecision: LocationPrecision;
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
}

/** The field whose tile motif stands for the space. */
export function leadingField(facts: Pick<SpaceFacts, "fields">): CreativeField {
  return facts.fields[0] ?? "design";
}

/** Whether anyone may see it: closed spaces keep their page and history. */
export function isVisible(space: Pick<SpaceFacts, "status">): boolean {
  return space.status !== "hidden";
}
