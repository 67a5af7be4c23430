/** One invented space: plausible in kind, place, hours and gaps, and marked as invented in every fact that is text. */
import { slugify } from "~/lib/fold";
import { hanoiBounds } from "~/map/geo";
import type { Amenity, SpaceFacts } from "~/spaces/space";
import type { Random } from "./random";
import { firstWords, secondWords, streets, syntheticKinds } from "./synthetic-names";

/** A ward to scatter spaces in, likelier the greater its weight. */
export interface SyntheticWard {
  code: string;
  formerDistrictId: string | null;
  lng: number;
  lat: number;
  areaKm2: number;
  weight: number;
}

const metresPerDegree = 111_195;

/** The facts of the invented space with this number; the number keeps its slug and name from repeating. */
export function syntheticFacts(number: number, random: Random, wards: readonly SyntheticWard[]): SpaceFacts {
  const type = random.weighted(syntheticKinds);
  const ward = random.weighted(wards);
  const proper = `${random.pick(firstWords)} ${random.pick(secondWords)} ${number}`;
  const nameVi = `${random.pick(type.headsVi)} ${proper}`;
  const second = random.chance(0.15) ? random.weighted(syntheticKinds).kind : type.kind;
  const isOpen = random.chance(0.85);
  return {
    slug: slugify(`gia lap ${nameVi}`),
    status: random.chance(0.02) ? "closed" : "published",
    operation: isOpen ? "operating" : random.chance(0.1) ? "planned" : "unknown",
    nameVi,
    nameEn: random.chance(0.7) ? `${type.headEn} ${proper}` : null,
    summaryVi: `Mục giả lập để thử tải, không phải địa điểm có thật. ${nameVi}, gần ${random.pick(streets)}.`,
    summaryEn: random.chance(0.6) ? "An invented entry for load tests, not a real place." : null,
    kinds: second === type.kind ? [type.kind] : [type.kind, second],
    fields: type.fields.filter((_, place) => place === 0 || random.chance(0.5)),
    addressVi: random.chance(0.9) ? `${1 + Math.floor(random.next() * 300)} ${random.pick(streets)}` : null,
    wardCode: random.chance(0.9) ? ward.code : null,
    formerDistrictId: ward.formerDistrictId,
    ...scattered(ward, random),
    positionAccuracy: random.pick(["building", "street", "street", "area"]),
    openingHours: random.chance(0.7) ? random.pick(type.hours) : null,
    openingHoursSource: null,
    amenities: type.amenities.filter(() => random.chance(0.5)) satisfies Amenity[],
    stepFree: random.chance(0.2) ? random.pick(["yes", "partly", "no"]) : null,
    price: random.chance(0.6) ? random.pick(["free", "free", "ticket", "mixed"]) : null,
    priceNoteVi: null,
    ownership: random.chance(0.8) ? random.pick(["private", "private", "community", "state", "foreign"]) : null,
    founded: random.chance(0.5) ? 1990 + Math.floor(random.next() * 36) : null,
    phone: null,
    email: null,
    website: null,
    instagram: null,
    facebook: null,
    sources: [],
    unconfirmedFacts: [],
    checkedOn: null,
    confirmedOn: null,
    confirmedBy: null,
    synthetic: true,
  };
}

/** A point around the ward's middle, two thirds of them within a half of its radius, and always within Hanoi. */
function scattered({ lng, lat, areaKm2 }: SyntheticWard, random: Random): { lng: number; lat: number } {
  const spreadDegrees = (Math.sqrt(areaKm2 / Math.PI) * 1000 * 0.35) / metresPerDegree;
  const within = (value: number, low: number, high: number) => Number(Math.min(high, Math.max(low, value)).toFixed(6));
  return {
    lng: within(lng + (random.bell() * spreadDegrees) / Math.cos((lat * Math.PI) / 180), hanoiBounds.west, hanoiBounds.east),
    lat: within(lat + random.bell() * spreadDegrees, hanoiBounds.south, hanoiBounds.north),
  };
}
