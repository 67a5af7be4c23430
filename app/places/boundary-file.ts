/**
 * Official ward boundaries as operators get them: a GeoJSON FeatureCollection with one area a ward, named by
 * whatever properties its maker chose. Each feature is matched to a ward of today and looked over before it counts.
 */
import { z } from "zod";
import { foldWords, normaliseText } from "~/lib/fold";
import { hanoiBounds, isInside } from "~/map/geo";
import type { Ward } from "./place";
import { type Area, boundsOf, polygonsOf, type Ring } from "./ward-position";

/** A feature left out: its place in the file (from 0, as in `features[0]`) and why. */
export interface RefusedBoundary {
  index: number;
  reason: string;
}

const codeProperties = ["code", "ma", "maxa", "ma_xa", "maphuongxa", "ward_code", "gso_id", "ma_dvhc"];
const nameProperties = ["fullnamevi", "full_name", "namevi", "name_vi", "name", "ten", "tenxa", "ten_xa", "ward_name", "ten_dvhc"];

const position = z.tuple([z.number(), z.number()], z.number());
const ring = z.array(position).min(4);
const areaSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const fileSchema = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });
const featureSchema = z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() });

/** The boundaries of a file by ward code, and the features refused; null where the file is no FeatureCollection. */
export function readBoundaries(file: unknown, wards: readonly Ward[]): { areas: Map<string, Area>; refused: RefusedBoundary[] } | null {
  const collection = fileSchema.safeParse(file);
  if (!collection.success) return null;
  const areas = new Map<string, Area>();
  const refused: RefusedBoundary[] = [];
  for (const [index, feature] of collection.data.features.entries()) {
    const checked = checkFeature(feature, wards);
    if ("reason" in checked) refused.push({ index, reason: checked.reason });
    else if (areas.has(checked.code)) refused.push({ index, reason: `ward ${checked.code} stands twice in the file` });
    else areas.set(checked.code, checked.area);
  }
  return { areas, refused };
}

function checkFeature(input: unknown, wards: readonly Ward[]): { code: string; area: Area } | { reason: string } {
  const feature = featureSchema.safeParse(input);
  if (!feature.success) return { reason: "is no feature with properties and geometry" };
  const ward = wardOf(feature.data.properties ?? {}, wards);
  if (typeof ward === "string") return { reason: ward };
  const geometry = areaSchema.safeParse(feature.data.geometry);
  if (!geometry.success) return { reason: "geometry is no Polygon or MultiPolygon of rings of numbers" };
  const area = flat(geometry.data);
  const reason = areaProblem(area, ward);
  return reason === null ? { code: ward.code, area } : { reason };
}

/** The ward that the properties name, or why none is. */
function wardOf(properties: Record<string, unknown>, wards: readonly Ward[]): Ward | string {
  const byKey = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  const texts = (keys: string[]) => keys.flatMap((key) => {
    const value = byKey.get(key);
    return typeof value === "string" || typeof value === "number" ? [normaliseText(String(value))] : [];
  });
  const byCode = wards.find((ward) => texts(codeProperties).some((code) => code.padStart(5, "0") === ward.code));
  if (byCode) return byCode;
  const names = texts(nameProperties);
  const named = wards.filter((ward) => names.some((name) => sameName(name, ward.fullNameVi)));
  const found = named.length > 0 ? named : wards.filter((ward) => names.some((name) => sameName(name, ward.nameVi)));
  if (found.length === 1) return found[0] as Ward;
  if (found.length > 1) return `the name ${names.join(", ")} fits ${found.length} wards`;
  return names.length > 0 ? `no ward is called ${names.join(", ")}` : "has no property with a ward's code or name";
}

/** Compares names without marks, since spellings of the tone differ ("Hoà", "Hòa"). */
function sameName(a: string, b: string): boolean {
  return foldWords(a).join(" ") === foldWords(b).join(" ");
}

function areaProblem(area: Area, ward: Ward): string | null {
  const bounds = boundsOf(area);
  const corners = [{ lng: bounds.west, lat: bounds.south }, { lng: bounds.east, lat: bounds.north }];
  if (corners.every(({ lng, lat }) => isInside({ lng: lat, lat: lng }, hanoiBounds))) return "coordinates stand as lat, lng; GeoJSON has lng, lat";
  if (!corners.every((corner) => isInside(corner, hanoiBounds))) return "lies outside Hanoi (are the coordinates WGS 84 degrees?)";
  if (polygonsOf(area).flat().some(isOpen)) return "a ring does not end where it begins";
  if (!isInside(ward, bounds)) return `does not reach the middle of ${ward.fullNameVi}`;
  return null;
}

function isOpen(points: Ring): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return first?.[0] !== last?.[0] || first?.[1] !== last?.[1];
}

/** The area with heights dropped. */
function flat(geometry: z.infer<typeof areaSchema>): Area {
  const flatRing = (points: z.infer<typeof ring>): Ring => points.map(([lng, lat]) => [lng, lat]);
  if (geometry.type === "Polygon") return { type: "Polygon", coordinates: geometry.coordinates.map(flatRing) };
  return { type: "MultiPolygon", coordinates: geometry.coordinates.map((rings) => rings.map(flatRing)) };
}
