import { db } from "~/adapters/db.server";
import type { Point } from "~/map/geo";
import { buildGazetteer, type Gazetteer } from "./gazetteer";
import type { FormerUnitType, NearWard, Ward, WardName } from "./place";
import { type Area, boundsOf, nearestWards, type WardBoundary, wardOfPoint } from "./ward-position";

// why: units change with an act of government and boundaries with an import, so minutes-old copies do no harm.
const maxAgeMs = 5 * 60_000;
const candidateCount = 3;

const gazetteer = remembered(async (): Promise<Gazetteer> => {
  const [wards, formerUnits] = await Promise.all([
    db.ward.findMany({ omit: { boundary: true }, orderBy: { code: "asc" } }),
    db.formerUnit.findMany({ include: { successors: { orderBy: [{ partial: "asc" }, { wardCode: "asc" }] } }, orderBy: { id: "asc" } }),
  ]);
  return buildGazetteer(
    wards.map((ward) => ({ ...ward, type: ward.type as Ward["type"] })),
    formerUnits.map((unit) => ({ ...unit, type: unit.type as FormerUnitType })),
  );
});

const boundaries = remembered(async (): Promise<WardBoundary[]> => {
  const rows = await db.ward.findMany({ select: { code: true, boundary: true }, orderBy: { code: "asc" } });
  return rows.flatMap(({ code, boundary }) => {
    const area = boundary as Area | null;
    return area ? [{ code, area, bounds: boundsOf(area) }] : [];
  });
});

/** Every ward and former unit, ready for looking up names; at most five minutes old. */
export async function getGazetteer(): Promise<Gazetteer> {
  return gazetteer.get();
}

/** The wards and communes of today in order of code. */
export async function listWards(): Promise<readonly Ward[]> {
  return (await gazetteer.get()).wards;
}

/**
 * The ward a point lies in where official boundaries say so;
 * else the three whose middles are nearest, for a person to choose among.
 */
export async function findWard(point: Point): Promise<{ kind: "exact"; ward: WardName } | { kind: "nearest"; candidates: NearWard[] }> {
  const wards = await listWards();
  const code = wardOfPoint(await boundaries.get(), point);
  const ward = wards.find((one) => one.code === code);
  if (ward) return { kind: "exact", ward: { code: ward.code, slug: ward.slug, fullNameVi: ward.fullNameVi, nameEn: ward.nameEn } };
  return { kind: "nearest", candidates: nearestWards(wards, point, candidateCount) };
}

/** Has wards and boundaries read anew at the next question, in this process. */
export function forgetPlaces(): void {
  gazetteer.forget();
  boundaries.forget();
}

function remembered<T>(read: () => Promise<T>): { get: () => Promise<T>; forget: () => void } {
  let kept: { value: Promise<T>; untilMs: number } | null = null;
  return {
    get() {
      const nowMs = performance.now();
      if (!kept || kept.untilMs < nowMs) {
        const value = read();
        kept = { value, untilMs: nowMs + maxAgeMs };
        // why: a failure must not be remembered for minutes.
        value.catch(() => { kept = null; });
      }
      return kept.value;
    },
    forget() {
      kept = null;
    },
  };
}
