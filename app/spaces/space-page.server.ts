import type { Point } from "~/map/geo";
import type { WardName } from "~/places/place";
import { findWard } from "~/places/place.server";
import { certificateState } from "./certificate";
import { getConfirmerName } from "./confirmer-name.server";
import { freshnessOf } from "./freshness";
import { hanoiTime, mondayOf } from "./hanoi-time";
import { weekTable } from "./hours-table.server";
import { openStateOf } from "./hours.server";
import { getSpace, type SpaceRecord } from "./space.server";
import type { SpacePageData } from "./space-page-data";

/** All that a space's page shows at an instant; "moved" where the slug is an old one; null where there is nothing to see for whoever asks. */
export async function getSpacePage(slug: string, now: Date, seesHidden = false): Promise<{ kind: "space"; page: SpacePageData } | { kind: "moved"; slug: string } | null> {
  const found = await getSpace(slug, seesHidden);
  if (found?.kind !== "space") return found;
  return { kind: "space", page: await drawnPage(found, now) };
}

/** What the page of a record is drawn from at an instant, stored or not. */
export async function drawnPage({ space, ward, formerDistrict, certifications, criteria, revisionCount }: SpaceRecord, now: Date): Promise<SpacePageData> {
  const today = hanoiTime(now).date;
  const [possibleWards, confirmerName] = await Promise.all([ward ? [] : possibleWardsOf(space), getConfirmerName(space)]);
  return {
    space, ward, formerDistrict, possibleWards, revisionCount, confirmerName, criteria, today,
    freshness: freshnessOf(space, today),
    certifications: certifications.map((one) => ({ ...one, state: certificateState(one, today) })),
    openState: openStateOf(space, now),
    hours: space.openingHours ? weekTable(space.openingHours, now) : null,
    monday: mondayOf(now),
  };
}

async function possibleWardsOf(point: Point): Promise<WardName[]> {
  const found = await findWard(point);
  return found.kind === "exact" ? [found.ward] : found.candidates.map(({ ward }) => ward);
}
