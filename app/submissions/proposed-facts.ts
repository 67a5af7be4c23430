/**
 * The record that a proposal stands for: what a person can know of a place, laid over what the directory holds. Everything they
 * cannot state (address, status, who confirmed it) comes from there, or from the rules here.
 */
import { slugify } from "~/lib/fold";
import { confirmableFacts } from "~/spaces/facts";
import type { Source, SpaceFacts } from "~/spaces/space";

/** The facts a proposal may state; no form reads any other. */
export const knownFacts = [
  "nameVi", "nameEn", "kinds", "fields", "operation", "addressVi", "wardCode", "lng", "lat", "positionAccuracy", "openingHours", "amenities",
  "stepFree", "price", "priceNoteVi", "ownership", "founded", "phone", "email", "website", "instagram", "facebook", "summaryVi", "summaryEn",
] as const satisfies readonly (keyof SpaceFacts)[];
export type KnownFacts = Pick<SpaceFacts, (typeof knownFacts)[number]>;

const listFacts = ["kinds", "fields", "amenities"] as const;

/** The whole record of a space nobody has listed; its slug is settled when it is approved. */
export function newFacts(known: KnownFacts, source: Source | null): SpaceFacts {
  return {
    ...known, slug: slugify(known.nameVi) || "khong-gian", status: "published", formerDistrictId: null, openingHoursSource: null,
    sources: source ? [source] : [], unconfirmedFacts: [], checkedOn: null, confirmedOn: null, confirmedBy: null, synthetic: false,
  };
}

/** The record as it stands with what a person corrects. What they state anew no longer rests on general knowledge. */
export function correctedFacts(base: SpaceFacts, known: KnownFacts, source: Source | null): SpaceFacts {
  const facts: SpaceFacts = { ...base, ...known };
  for (const fact of listFacts) Object.assign(facts, { [fact]: inOrderOf(base[fact], known[fact]) });
  const isAsBefore = (fact: keyof SpaceFacts) => JSON.stringify(facts[fact]) === JSON.stringify(base[fact]);
  return {
    ...facts,
    openingHoursSource: isAsBefore("openingHours") ? base.openingHoursSource : null,
    unconfirmedFacts: base.unconfirmedFacts.filter((fact) => !confirmableFacts.some((one) => one === fact && !isAsBefore(one))),
    sources: source && !base.sources.some(({ url }) => url === source.url) ? [...base.sources, source] : base.sources,
  };
}

/** The record of a place that is gone: it keeps its page. */
export function closedFacts(base: SpaceFacts): SpaceFacts {
  return { ...base, status: "closed" };
}

/** why: boxes are ticked in no order, and the first kind and field lead. */
function inOrderOf<Item>(base: readonly Item[], chosen: readonly Item[]): Item[] {
  return [...base.filter((item) => chosen.includes(item)), ...chosen.filter((item) => !base.includes(item))];
}
