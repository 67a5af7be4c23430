/** The sketch as GeoJSON for a map library: the same curves, with the class names that sketch-map.css colours. */
import { basemap, type PaintedKind, paintedKinds, segmentsOf } from "./basemap";

export interface BasemapLayer {
  type: "Feature";
  properties: { kind: PaintedKind; className: string };
  geometry: { type: "Polygon"; coordinates: [number, number][][] } | { type: "LineString"; coordinates: [number, number][] };
}

/** Lines and areas in painting order; a bridge comes twice, its deck and the dashes on it. */
export function basemapLayers(): BasemapLayer[] {
  return paintedKinds.flatMap((kind) => basemap.filter((feature) => feature.kind === kind).flatMap(({ points }) => layersOf(kind, points)));
}

function layersOf(kind: PaintedKind, points: (typeof basemap)[number]["points"]): BasemapLayer[] {
  const layer = (className: string, geometry: BasemapLayer["geometry"]): BasemapLayer => ({ type: "Feature", properties: { kind, className }, geometry });
  if (kind === "river" || kind === "lake") {
    const ring = segmentsOf(points, true);
    return [layer(`sketch-${kind}`, { type: "Polygon", coordinates: [[...ring, ...ring.slice(0, 1)]] })];
  }
  if (kind !== "bridge") return [layer(`sketch-${kind}`, { type: "LineString", coordinates: segmentsOf(points, false) })];
  const line = { type: "LineString" as const, coordinates: points.map(([lng, lat]): [number, number] => [lng, lat]) };
  return [layer("sketch-bridge", line), layer("sketch-bridge-dash", line)];
}
