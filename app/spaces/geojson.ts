/**
 * Spaces as GeoJSON (RFC 7946): a point and the facts as properties. Names come in both languages,
 * with `name` in the language asked for, so that a map can be labelled without a choice of its own.
 */
import { inLanguage, type Language } from "~/i18n/i18n";
import type { Point } from "~/map/geo";
import type { SpaceFacts, SpaceKind } from "./space";

export interface Feature {
  type: "Feature";
  id?: string;
  geometry: { type: "Point"; coordinates: [lng: number, lat: number] };
  properties: Record<string, unknown>;
}

/** A point with properties; positions carry at most six decimals, about a tenth of a metre. */
export function pointFeature({ lng, lat }: Point, properties: Record<string, unknown>, id?: string): Feature {
  const coordinates: [number, number] = [round(lng), round(lat)];
  return { type: "Feature", ...(id !== undefined && { id }), geometry: { type: "Point", coordinates }, properties };
}

/** What a space needs to be drawn and named. */
type Named = Point & Pick<SpaceFacts, "slug" | "nameVi" | "nameEn"> & { kinds: readonly SpaceKind[] };

/** A space with everything else known of it as properties; the slug is its id. `origin` is the site's own. */
export function spaceFeature(language: Language, origin: string, space: Named): Feature {
  const { lng, lat, slug, ...facts } = space;
  const name = inLanguage(language, space.nameVi, space.nameEn)?.text ?? space.nameVi;
  const links = { url: `${origin}/spaces/${slug}`, urlEn: `${origin}/en/spaces/${slug}` };
  return pointFeature({ lng, lat }, { slug, name, kind: space.kinds[0] ?? null, ...links, ...facts }, slug);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
