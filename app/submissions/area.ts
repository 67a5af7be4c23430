/**
 * Areas: the wards and creative fields a moderator looks after. A proposal is in an area by the ward or one of the fields it states.
 * An area only says what a moderator sees first; somebody who keeps to their areas decides nowhere else.
 */
import type { SpaceFacts } from "~/spaces/space";

export const areaTypes = ["ward", "field"] as const;
export interface Area {
  type: (typeof areaTypes)[number];
  /** The code of a ward, or a creative field. */
  code: string;
}

/** What places a proposal in areas. */
export type Placed = Pick<SpaceFacts, "wardCode" | "fields">;

/** Whether what a proposal states lies in one of the areas. */
export function isInAreas({ wardCode, fields }: Placed, areas: readonly Area[]): boolean {
  return areas.some(({ type, code }) => (type === "ward" ? wardCode === code : fields.some((field) => field === code)));
}
