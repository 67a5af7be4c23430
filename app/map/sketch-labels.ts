/**
 * Names on the sketch. A name takes the first free place near what it names; where marks or other names leave
 * none it is left out, since a name half hidden under a pin tells less than no name.
 */
import type { Language } from "~/i18n/i18n";
import { basemap, type BasemapFeature, type BasemapKind } from "./basemap";
import type { Frame, SizePixels } from "./frame";
import type { Point } from "./geo";
import { drawingOf, type Pixel } from "./projection";

export interface SketchLabel extends Pixel {
  kind: "area" | "lake" | "river" | "station";
  text: string;
  /** Degrees clockwise; 0 is level. */
  turn: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A disc that names keep clear of, in px of the drawing. */
export interface Obstacle extends Pixel {
  radius: number;
}

/** From which zoom a kind's names are drawn. */
const zoomOf: Partial<Record<BasemapKind, number>> = { area: 10, "river-line": 10, lake: 12.5, station: 14.5, "station-planned": 14.5 };
/** Kinds that claim their place first come first. */
const order: readonly BasemapKind[] = ["river-line", "area", "lake", "station", "station-planned"];
const typePx = 13;
const lineHeight = 1.4;
/** Mean width of a letter, in parts of the type size; areas are set in spaced capitals. */
const letterWidths = { area: 0.78, lake: 0.58, river: 0.62, station: 0.58 };
const nudges = [[0, 0], [0, -22], [0, 22], [-34, 0], [34, 0], [0, -40], [0, 40], [-60, -16], [60, -16], [-60, 16], [60, 16], [-84, 0], [84, 0]] as const;

/** The names to draw, clear of the obstacles and of each other. */
export function sketchLabels(frame: Frame, size: SizePixels, language: Language, obstacles: readonly Obstacle[]): SketchLabel[] {
  const place = drawingOf(frame, size);
  const taken: Box[] = obstacles.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  taken.push(...bridgeBoxes(place));
  const labels: SketchLabel[] = [];
  const named = basemap.filter(({ kind }) => frame.zoom >= (zoomOf[kind] ?? Infinity));
  for (const feature of [...named].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const name = language === "vi" ? feature.vi : feature.en;
    if (!name || (feature.kind === "lake" && !isRoomy(feature, frame, size))) continue;
    const label = candidates(feature, name, size, place).find((candidate) => {
      const box = boxOf(candidate);
      return isWithin(box, size) && !taken.some((other) => overlap(box, other));
    });
    if (!label) continue;
    taken.push(boxOf(label));
    labels.push(label);
  }
  return labels;
}

function candidates(feature: BasemapFeature, name: string, size: SizePixels, place: (point: Point) => Pixel): SketchLabel[] {
  const pixels = feature.points.map(([lng, lat]) => place({ lng, lat }));
  if (feature.kind === "river-line") return alongRiver(pixels, name, size);
  const kind = feature.kind === "area" || feature.kind === "lake" ? feature.kind : "station";
  const middle = meanOf(pixels);
  const shifts = kind === "station" ? ([[0, -14], [0, 18]] as const) : kind === "lake" ? nudges.slice(0, 3) : nudges;
  return shifts.map(([dx, dy]) => ({ kind, text: name, turn: 0, x: round(middle.x + dx), y: round(middle.y + dy) }));
}

/** Places along the river, nearest to the middle of the drawing first, turned with the stream but never upside down. */
function alongRiver(pixels: readonly Pixel[], name: string, { width, height }: SizePixels): SketchLabel[] {
  const reaches = pixels.slice(1).map((to, index) => {
    const from = pixels[index] ?? to;
    const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
    const turn = Math.round(degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees);
    const [x, y] = [round((from.x + to.x) / 2), round((from.y + to.y) / 2)];
    return { distance: Math.hypot(x - width / 2, y - height / 2), label: { kind: "river" as const, text: name, turn, x, y } };
  });
  return reaches.sort((a, b) => a.distance - b.distance).map(({ label }) => label);
}

/** Small boxes along every bridge: a name across its dashes could not be read. */
function bridgeBoxes(place: (point: Point) => Pixel): Box[] {
  const steps = 8;
  const radius = 6;
  return basemap.filter(({ kind }) => kind === "bridge").flatMap(({ points }) => {
    const pixels = points.map(([lng, lat]) => place({ lng, lat }));
    return pixels.slice(1).flatMap((to, index) => {
      const from = pixels[index] ?? to;
      return Array.from({ length: steps + 1 }, (_, step) => {
        const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps];
        return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
      });
    });
  });
}

/** Whether a lake is large enough on the screen to carry its name. */
function isRoomy(lake: BasemapFeature, frame: Frame, size: SizePixels): boolean {
  const place = drawingOf(frame, size);
  const pixels = lake.points.map(([lng, lat]) => place({ lng, lat }));
  const width = Math.max(...pixels.map(({ x }) => x)) - Math.min(...pixels.map(({ x }) => x));
  return width > 90;
}

function boxOf({ kind, text, turn, x, y }: SketchLabel): Box {
  const width = text.length * letterWidths[kind] * typePx;
  const height = typePx * lineHeight;
  const radians = (Math.abs(turn) * Math.PI) / 180;
  const halfWidth = (width * Math.cos(radians) + height * Math.sin(radians)) / 2;
  const halfHeight = (width * Math.sin(radians) + height * Math.cos(radians)) / 2;
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin(box: Box, { width, height }: SizePixels): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function meanOf(pixels: readonly Pixel[]): Pixel {
  const sum = pixels.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / pixels.length, y: sum.y / pixels.length };
}

function round(value: number): number {
  return Math.round(value);
}
