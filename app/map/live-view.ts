/** What the live map shows, in the terms of the URL, so that equal views have equal addresses. */
import type { Map as LeafletMap } from "leaflet";
import { type Bounds, hanoiBounds, intersection } from "./geo";

/** What a Leaflet map shows, cut to Hanoi and rounded as the URL rounds it. */
export function viewOf(map: LeafletMap): Bounds {
  const seen = map.getBounds();
  const bounds = { west: seen.getWest(), south: seen.getSouth(), east: seen.getEast(), north: seen.getNorth() };
  const { west, south, east, north } = intersection(bounds, hanoiBounds) ?? hanoiBounds;
  return { west: rounded(west), south: rounded(south), east: rounded(east), north: rounded(north) };
}

/** One text per viewport, equal for equal URLs. */
export function boxKey({ west, south, east, north }: Bounds): string {
  return [west, south, east, north].map(rounded).join(",");
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
