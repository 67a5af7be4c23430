/** What a space's page is drawn from; space-page.server.ts gathers it. */
import type { WardName } from "~/places/place";
import type { Certificate, CertificateState, Criteria } from "./certificate";
import type { FreshnessState } from "./freshness";
import type { HoursTable } from "./hours-table";
import type { OpenState } from "./open-state";
import type { Space, SpaceFacts } from "./space";

export interface SpacePageData {
  space: Space;
  ward: WardName | null;
  formerDistrict: { id: string; fullNameVi: string; nameEn: string } | null;
  /** Wards whose centres are nearest, nearest first; empty where the ward is known. */
  possibleWards: WardName[];
  /** How fresh the confirmation is; null for a place that is gone. */
  freshness: FreshnessState | null;
  /** The name of whoever confirmed it, where they allow it. */
  confirmerName: string | null;
  certifications: (Certificate & { state: CertificateState })[];
  /** What those certificates were issued by, where the City has published it. */
  criteria: Criteria[];
  revisionCount: number;
  openState: OpenState;
  /** Null where no hours are recorded or they cannot be read. */
  hours: HoursTable | null;
  /** Today and this week's Monday in Hanoi (YYYY-MM-DD). */
  today: string;
  monday: string;
}

/** Whether a fact rests on general knowledge only. */
export function isUnconfirmed(space: Pick<SpaceFacts, "unconfirmedFacts">, fact: keyof SpaceFacts): boolean {
  return space.unconfirmedFacts.includes(fact);
}

/** The facts a visitor would look for and not find (hours say so in their own row), in the order of the page; keys of "spaces:missing". */
export function missingFacts(space: Space): string[] {
  if (space.status === "closed") return [];
  const isKnown: [string, boolean][] = [
    // why: an address that its keepers hide is not one that nobody knows.
    ["addressVi", space.addressVi !== null || space.locationPrecision !== "exact"],
    ["price", space.price !== null || space.priceNoteVi !== null],
    ["amenities", space.amenities.length > 0],
    ["stepFree", space.stepFree !== null],
    ["contact", [space.phone, space.email, space.website, space.instagram, space.facebook].some((contact) => contact !== null)],
    ["ownership", space.ownership !== null],
    ["founded", space.founded !== null],
  ];
  return isKnown.flatMap(([fact, known]) => (known ? [] : [fact]));
}

/** Whether one can go there: neither gone nor only planned, and told where it is at least by its street. */
export function isSomewhereToGo(space: Pick<Space, "status" | "operation" | "locationPrecision">): boolean {
  const isTold = space.locationPrecision === "exact" || space.locationPrecision === "street";
  return space.status === "published" && space.operation !== "planned" && isTold;
}
