/**
 * The sketch of Hanoi under every map: river, lakes, roads, bridges and metro, drawn by hand for orientation only
 * (good to 100 to 300 m). Corner points are few; every line but a bridge is drawn as the smooth curve that has
 * them as its control points, here as SVG curves and for Leaflet as short segments of the same curve.
 */
import type { Frame, SizePixels } from "./frame";
import { drawingOf, type Pixel } from "./projection";
import features from "./basemap.json" with { type: "json" };

/** Kinds in painting order. `river-line` is never painted: the river's name runs along it. */
export const paintedKinds = ["river", "stream", "lake", "main-road", "ring-road", "metro-planned", "metro", "bridge"] as const;
export type PaintedKind = (typeof paintedKinds)[number];
export type BasemapKind = PaintedKind | "river-line" | "station" | "station-planned" | "area";

export interface BasemapFeature {
  kind: BasemapKind;
  vi?: string;
  en?: string;
  points: (readonly [lng: number, lat: number])[];
}

export const basemap = features as unknown as readonly BasemapFeature[];

const areas: ReadonlySet<BasemapKind> = new Set(["river", "lake"]);
const curved = (kind: BasemapKind) => kind !== "bridge";

export interface SketchPath {
  kind: PaintedKind;
  /** SVG path data of all lines of the kind that the drawing shows. */
  d: string;
  /** Stroke in px; null for filled areas. */
  strokePx: number | null;
}

/** The lines and areas to paint in a drawing of some size, one path a kind, in painting order. */
export function sketchPaths(frame: Frame, size: SizePixels): SketchPath[] {
  const place = drawingOf(frame, size);
  return paintedKinds.flatMap((kind) => {
    const d = basemap
      .filter((feature) => feature.kind === kind)
      .map((feature) => feature.points.map(([lng, lat]) => place({ lng, lat })))
      .filter((pixels) => touches(pixels, size))
      .map((pixels) => pathData(pixels, areas.has(kind), curved(kind)))
      .join("");
    return d === "" ? [] : [{ kind, d, strokePx: strokePixels(kind, frame) }];
  });
}

/** Width of a kind's line in px at a frame; null for filled areas. */
export function strokePixels(kind: PaintedKind, frame: Frame): number | null {
  const detail = 2 ** ((frame.zoom - 13) / 2.5);
  const scaled = (px: number, min: number) => Math.round(Math.max(min, px * detail) * 10) / 10;
  if (kind === "stream") return scaled(5, 1.5);
  if (kind === "ring-road") return scaled(4, 1.2);
  if (kind === "main-road") return scaled(2.5, 0.8);
  if (kind === "bridge") return scaled(6, 2);
  if (kind === "metro" || kind === "metro-planned") return scaled(2, 1);
  return null;
}

function touches(pixels: readonly Pixel[], { width, height }: SizePixels): boolean {
  const margin = 24;
  const xs = pixels.map(({ x }) => x);
  const ys = pixels.map(({ y }) => y);
  return Math.max(...xs) > -margin && Math.min(...xs) < width + margin && Math.max(...ys) > -margin && Math.min(...ys) < height + margin;
}

/** A line or ring as SVG path data: a quadratic B-spline through the middles of its sides, or straight. */
export function pathData(pixels: readonly Pixel[], isRing: boolean, isCurved: boolean): string {
  const [first, second] = pixels;
  const last = pixels.at(-1);
  if (!first || !second || !last) return "";
  if (!isCurved) return `M${pixels.map(text).join("L")}${isRing ? "Z" : ""}`;
  if (!isRing) {
    const bends = pixels.slice(1, -1).map((pixel, index) => {
      const next = pixels[index + 2] ?? last;
      return `Q${text(pixel)} ${text(index + 2 === pixels.length - 1 ? next : middle(pixel, next))}`;
    });
    return `M${text(first)}${bends.length > 0 ? bends.join("") : `L${text(last)}`}`;
  }
  const bends = pixels.map((pixel, index) => `Q${text(pixel)} ${text(middle(pixel, pixels[(index + 1) % pixels.length] ?? first))}`);
  return `M${text(middle(last, first))}${bends.join("")}Z`;
}

/** The same curve as short straight segments, for renderers that know no curves. */
export function segmentsOf(points: BasemapFeature["points"], isRing: boolean): [lng: number, lat: number][] {
  const steps = 4;
  const halfway = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const at = (index: number) => points[(index + points.length) % points.length] ?? [0, 0];
  const curve: [number, number][] = [];
  const bendCount = isRing ? points.length : points.length - 2;
  for (let bend = 0; bend < bendCount; bend++) {
    const index = isRing ? bend : bend + 1;
    const control = at(index);
    const from = !isRing && bend === 0 ? at(0) : halfway(at(index - 1), control);
    const to = !isRing && bend === bendCount - 1 ? at(index + 1) : halfway(control, at(index + 1));
    for (let step = 0; step <= steps; step++) {
      const t = step / steps;
      const along = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
      if (step > 0 || bend === 0) curve.push([along(0), along(1)]);
    }
  }
  return bendCount > 0 ? curve : points.map(([lng, lat]) => [lng, lat]);
}

function middle(a: Pixel, b: Pixel): Pixel {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function text({ x, y }: Pixel): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
