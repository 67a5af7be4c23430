/**
 * A work: something a designer has made and shows, with its pictures in order, the terms it may be used under, and those who made it
 * with them. A co-author who is a member is shown as such only after they agree; until then the credit reads as unconfirmed.
 */
import { type Licence, licences } from "~/media/licence";
import type { PictureData } from "~/media/media";
import type { CreativeField } from "~/spaces/space";

export { type Licence, licences };

export const creditStates = ["pending", "confirmed", "refused"] as const;
export type CreditState = (typeof creditStates)[number];

export const workLimits = {
  works: 60,
  picturesEach: 20,
  titleLength: 200,
  textLength: 8_000,
  creditLineLength: 500,
  tools: 12,
  toolLength: 40,
  altLength: 300,
  roleLength: 100,
  creditsEach: 20,
  firstYear: 1900,
} as const;

/** What its maker states about a work. */
export interface WorkFacts {
  titleVi: string | null;
  titleEn: string | null;
  textVi: string | null;
  textEn: string | null;
  year: number | null;
  fields: CreativeField[];
  tools: string[];
  licence: Licence;
  creditLine: string | null;
  spaceId: string | null;
}

/** A picture of a work, with what it shows in words. */
export interface WorkPicture {
  mediaId: string;
  altVi: string | null;
  altEn: string | null;
  /** Null while it waits and where it was refused. */
  picture: PictureData | null;
  state: string;
  refusal: string | null;
}

export interface WorkCreditView {
  profileId: string;
  handle: string;
  name: string;
  role: string;
  state: CreditState;
}

/** A work with everything a page shows of it. */
export interface WorkView extends WorkFacts {
  id: string;
  slug: string;
  pictures: WorkPicture[];
  credits: WorkCreditView[];
  space: { slug: string; nameVi: string; nameEn: string | null } | null;
}

/** The order after one thing has moved a place up or down; as it was where it stands at that end. */
export function moved<Id>(order: readonly Id[], id: Id, direction: "up" | "down"): Id[] {
  const from = order.indexOf(id);
  const to = direction === "up" ? from - 1 : from + 1;
  if (from === -1 || to < 0 || to >= order.length) return [...order];
  const next = [...order];
  next.splice(from, 1);
  next.splice(to, 0, id);
  return next;
}
