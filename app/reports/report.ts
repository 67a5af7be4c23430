/**
 * A report: somebody says that something here should not stand. The reason is one of a few codes, so that reports can be counted and
 * clocked; a note may say more. Reports of one thing are one matter for the moderators, however many there are. Who reported is kept
 * where they were signed in, and shown to nobody.
 */

export const reportReasons = ["unlawful", "privacy", "copyright", "abuse", "wrong", "spam", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What can be reported by its address; `id` is a handle, a slug, or the id of a work or a message. */
export const reportableTypes = ["designer", "work", "space", "message"] as const;
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

/** All open reports of one thing, as moderators see them: by reason, the oldest first, without who they came from. */
export interface Matter {
  subjectType: string;
  subjectId: string;
  /** Null where the thing is gone. */
  subject: { nameVi: string; nameEn: string | null; path: string | null } | null;
  reasons: { reason: ReportReason; count: number; since: string; notes: string[] }[];
}
