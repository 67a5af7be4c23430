/** Points, boxes and distances on the map, in degrees of WGS 84 and metres. */

export interface Point {
  lng: number;
  lat: number;
}

export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * Hanoi as the map, the database checks and the imports bound it: the extremes of its wards and communes,
 * rounded outwards. No national or sea boundary lies inside.
 */
export const hanoiBounds: Bounds = { west: 105.28, south: 20.56, east: 106.03, north: 21.39 };

/** What the map shows first: the inner city with its lakes and the river bend. */
export const homeView: Point & { zoom: number } = { lng: 105.843, lat: 21.033, zoom: 13 };

export const minZoom = 10;
export const maxZoom = 18;

const earthRadiusMetres = 6_371_008.8;

/** Whether a point lies in a box, its edges included. */
export function isInside(point: Point, bounds: Bounds): boolean {
  return point.lng >= bounds.west && point.lng <= bounds.east && point.lat >= bounds.south && point.lat <= bounds.north;
}

/** The common part of two boxes, or null where they do not meet. */
export function intersection(a: Bounds, b: Bounds): Bounds | null {
  const common = {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
  return common.west < common.east && common.south < common.north ? common : null;
}

/** Great-circle distance in metres (haversine). */
export function distanceMetres(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const dLat = (b.lat - a.lat) * radians;
  const dLng = (b.lng - a.lng) * radians;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLng / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)));
}
