/**
 * A report: somebody says that something here should not stand. The reason is one of a few codes, so that reports can be counted and
 * clocked; a note may say more. Reports of one thing are one case for the moderators, however many there are. Who reported is kept
 * where they were signed in or left an address, and shown to nobody.
 */

export const reportReasons = ["danger", "unlawful", "privacy", "copyright", "abuse", "wrong", "spam", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What can be reported by its address; `id` is a handle, a slug, or the id of a work, a picture or a message. */
export const reportableTypes = ["designer", "work", "space", "media", "message"] as const;
export type ReportableType = (typeof reportableTypes)[number];

export const noteLength = 2_000;

/** A thing that can be reported, as the page names it. */
export interface Reportable {
  type: ReportableType;
  /** The row's id, whatever the address says. */
  id: string;
  nameVi: string;
  nameEn: string | null;
  /** Its page. */
  path: string;
  /** Of a designer: works that may be meant instead of the whole profile. */
  works: { id: string; titleVi: string | null; titleEn: string | null }[];
}
