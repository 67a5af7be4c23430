import type { Point } from "~/map/geo";
import type { WardName } from "~/places/place";
import { findWard } from "~/places/place.server";
import { hanoiTime, mondayOf } from "./hanoi-time";
import { weekTable } from "./hours-table.server";
import { openStateOf } from "./hours.server";
import { getSpace } from "./space.server";
import type { SpacePageData } from "./space-page-data";

/** All that a space's page shows at an instant; "moved" where the slug is an old one; null where there is nothing to see for whoever asks. */
export async function getSpacePage(slug: string, now: Date, seesHidden = false): Promise<{ kind: "space"; page: SpacePageData } | { kind: "moved"; slug: string } | null> {
  const found = await getSpace(slug, seesHidden);
  if (found?.kind !== "space") return found;
  const { space, ward, formerDistrict, certifications, revisionCount } = found;
  const possibleWards = ward ? [] : await possibleWardsOf(space);
  return {
    kind: "space",
    page: {
      space, ward, formerDistrict, certifications, possibleWards, revisionCount,
      openState: openStateOf(space, now),
      hours: space.openingHours ? weekTable(space.openingHours, now) : null,
      today: hanoiTime(now).date,
      monday: mondayOf(now),
    },
  };
}

async function possibleWardsOf(point: Point): Promise<WardName[]> {
  const found = await findWard(point);
  return found.kind === "exact" ? [found.ward] : found.candidates.map(({ ward }) => ward);
}
