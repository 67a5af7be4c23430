/**
 * A space in the words of schema.org, for search engines. Machines cannot read doubt, so only what the page
 * states without doubt goes in: facts that rest on general knowledge stay out, so do a position known or told only
 * roughly and the hours of a place that is planned, unchecked or gone.
 */
import { formatMinute } from "~/lib/format";
import type { HoursTable } from "./hours-table";
import type { Space, SpaceKind } from "./space";

const typeOfKind: Record<SpaceKind, string> = {
  museum: "Museum",
  gallery: "ArtGallery",
  performance: "PerformingArtsTheater",
  music: "MusicVenue",
  cinema: "MovieTheater",
  "bookshop-library": "Library",
  "cultural-institute": "CivicStructure",
  "heritage-venue": "LandmarksOrHistoricalBuildings",
  "craft-village": "TouristAttraction",
  "public-art": "TouristAttraction",
  school: "EducationalOrganization",
  studio: "LocalBusiness",
  makerspace: "LocalBusiness",
  coworking: "LocalBusiness",
  "creative-hub": "CivicStructure",
  complex: "CivicStructure",
  shop: "Store",
  cafe: "CafeOrCoffeeShop",
};

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export interface JsonLdInput {
  space: Space;
  /** Name and description as the page shows them. */
  name: string;
  description: string | null;
  wardName: string | null;
  /** Absolute addresses of the page and of its picture. */
  url: string;
  imageUrl: string;
  /** The hours of this week and their first day (YYYY-MM-DD); null where unknown. */
  hours: { table: HoursTable; monday: string; sunday: string } | null;
}

/** The schema.org description of a space, ready for `JSON.stringify`; absent facts are absent keys. */
export function spaceJsonLd({ space, name, description, wardName, url, imageUrl, hours }: JsonLdInput): Record<string, unknown> {
  const sure = <Value>(fact: string, value: Value | null) => (value === null || space.unconfirmedFacts.includes(fact) ? undefined : value);
  const street = sure("addressVi", space.addressVi);
  const links = [sure("website", space.website), instagramUrl(sure("instagram", space.instagram)), facebookUrl(sure("facebook", space.facebook))];
  const sameAs = links.filter((link) => link !== undefined);
  const price = sure("price", space.price);
  return {
    "@context": "https://schema.org",
    "@type": [...new Set(space.kinds.map((kind) => schemaType(kind, space)))],
    "@id": url,
    url,
    name,
    alternateName: [space.nameVi, space.nameEn].find((other) => other && other !== name),
    description: description ?? undefined,
    image: imageUrl,
    address: { "@type": "PostalAddress", streetAddress: street, addressLocality: wardName ?? undefined, addressRegion: "Hà Nội", addressCountry: "VN" },
    geo: space.positionAccuracy === "area" || space.locationPrecision !== "exact" ? undefined : { "@type": "GeoCoordinates", latitude: space.lat, longitude: space.lng },
    telephone: sure("phone", space.phone),
    email: sure("email", space.email),
    sameAs: sameAs.length > 0 ? sameAs : undefined,
    isAccessibleForFree: price === "free" ? true : price === "ticket" ? false : undefined,
    openingHoursSpecification: openingHours(space, hours),
  };
}

function schemaType(kind: SpaceKind, space: Space): string {
  return kind === "bookshop-library" && space.ownership === "private" ? "BookStore" : typeOfKind[kind];
}

function openingHours(space: Space, hours: JsonLdInput["hours"]) {
  const isVouched = space.status === "published" && space.operation === "operating" && !space.unconfirmedFacts.includes("openingHours");
  if (!isVouched || !hours?.table.daysGiven) return undefined;
  const validity = hours.table.dependsOnDate ? { validFrom: hours.monday, validThrough: hours.sunday } : {};
  const specifications = hours.table.days.flatMap(({ day, spans }) =>
    spans.flatMap(({ fromMinute, toMinute }) => {
      if (toMinute === null) return [];
      const closes = toMinute === 1440 ? "23:59" : formatMinute(toMinute % 1440);
      return [{ "@type": "OpeningHoursSpecification", dayOfWeek: `https://schema.org/${dayNames[day]}`, opens: formatMinute(fromMinute), closes, ...validity }];
    }),
  );
  return specifications.length > 0 ? specifications : undefined;
}

/** The address of an Instagram name; undefined without one. */
export function instagramUrl(name: string | null | undefined): string | undefined {
  return name ? `https://www.instagram.com/${encodeURIComponent(name)}/` : undefined;
}

/** The address of a Facebook page's name; undefined without one. */
export function facebookUrl(name: string | null | undefined): string | undefined {
  return name ? `https://www.facebook.com/${encodeURIComponent(name)}` : undefined;
}
