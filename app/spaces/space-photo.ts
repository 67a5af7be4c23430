/**
 * A photo of a space: a picture somebody took or may pass on, with what it shows in words, who took it and on which terms it may be
 * used. It is handed in and described, looked at by moderators, and shows for as long as its submission stands approved.
 */
import type { Licence } from "~/media/licence";
import type { PictureData } from "~/media/media";

export const photoLimits = {
  altLength: 300,
  creditLength: 200,
  /** Uploads of one account that wait to be described. */
  loose: 10,
} as const;

/** The version of the words that whoever sends a photo ticks. */
export const photoConsentText = "2026-11";

/** What its sender says of a photo. */
export interface PhotoWords {
  altVi: string | null;
  altEn: string | null;
  /** Who took it. */
  credit: string;
  licence: Licence;
}

/** A photo as everybody sees it. */
export interface SpacePhoto extends PhotoWords {
  id: string;
  picture: PictureData;
}

/** A photo as its sender and moderators see it. */
export interface ProposedPhoto {
  id: string;
  /** Null while it waits to be drawn anew, and where it was refused. */
  picture: PictureData | null;
  /** waiting, ready, refused. */
  state: string;
  words: PhotoWords | null;
}
