/**
 * Which ward a point lies in. With official boundaries that is a question of geometry; without them only
 * nearness to the middle of each ward is known, and a person has to choose among the nearest.
 */
import { type Bounds, distanceMetres, isInside, type Point } from "~/map/geo";
import type { NearWard, Ward } from "./place";

/** Closed ring of [lng, lat], as GeoJSON has it. */
export type Ring = [lng: number, lat: number][];

/** GeoJSON geometry of an area: an outer ring and its holes, or several of them. */
export type Area = { type: "Polygon"; coordinates: Ring[] } | { type: "MultiPolygon"; coordinates: Ring[][] };

/** The official boundary of a ward with the box around it. */
export interface WardBoundary {
  code: string;
  area: Area;
  bounds: Bounds;
}

/** The wards whose middles are nearest to a point, nearest first. */
export function nearestWards(wards: readonly Pick<Ward, "code" | "slug" | "fullNameVi" | "nameEn" | "lng" | "lat">[], point: Point, count: number): NearWard[] {
  return wards
    .map(({ code, slug, fullNameVi, nameEn, lng, lat }) => ({ ward: { code, slug, fullNameVi, nameEn }, distanceMetres: distanceMetres(point, { lng, lat }) }))
    .sort((a, b) => a.distanceMetres - b.distanceMetres || a.ward.code.localeCompare(b.ward.code))
    .slice(0, count);
}

/** The code of the ward whose boundary holds the point, or null; on a common edge exactly one of the neighbours. */
export function wardOfPoint(boundaries: readonly WardBoundary[], point: Point): string | null {
  return boundaries.find(({ bounds, area }) => isInside(point, bounds) && holds(area, point))?.code ?? null;
}

/** Whether an area holds a point: inside an odd number of its rings. */
export function holds(area: Area, point: Point): boolean {
  return polygonsOf(area).some((rings) => rings.filter((ring) => crossings(ring, point) % 2 === 1).length % 2 === 1);
}

/** The box around an area. */
export function boundsOf(area: Area): Bounds {
  const bounds = { west: Number.POSITIVE_INFINITY, south: Number.POSITIVE_INFINITY, east: Number.NEGATIVE_INFINITY, north: Number.NEGATIVE_INFINITY };
  for (const [lng, lat] of polygonsOf(area).flat(2)) {
    bounds.west = Math.min(bounds.west, lng);
    bounds.east = Math.max(bounds.east, lng);
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
  }
  return bounds;
}

/** The polygons of an area, each an outer ring with its holes. */
export function polygonsOf(area: Area): Ring[][] {
  return area.type === "Polygon" ? [area.coordinates] : area.coordinates;
}

/** How often a ray from the point eastwards crosses a ring; an edge counts its lower end only, so that corners count once. */
function crossings(ring: Ring, { lng, lat }: Point): number {
  let count = 0;
  for (let place = 0; place + 1 < ring.length; place++) {
    const [fromLng, fromLat] = ring[place] as Ring[number];
    const [toLng, toLat] = ring[place + 1] as Ring[number];
    if (fromLat > lat === toLat > lat) continue;
    if (lng < ((toLng - fromLng) * (lat - fromLat)) / (toLat - fromLat) + fromLng) count += 1;
  }
  return count;
}
