/**
 * What can be followed: a designer, a space, a ward, a creative field. A follow is somebody's alone: nobody else learns of it, and
 * whoever is followed is not told. Once a week a mail says what is new, where anything is.
 */

export const subjectTypes = ["designer", "space", "ward", "field"] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** A thing to follow as it is kept: the id of a profile or a space, a ward's code, a field. */
export interface Subject {
  type: SubjectType;
  id: string;
}

/** A thing to follow as pages name it; only what everybody may see has one. */
export interface NamedSubject extends Subject {
  /** As forms and addresses carry it: handle, slug, code, field. */
  value: string;
  /** Of a field the reader's words stand under `spaces:field`. */
  nameVi: string;
  nameEn: string | null;
  path: string;
}

/** Most things one person follows. */
export const maxFollows = 200;

/** A subject as one text. */
export function subjectKey({ type, id }: Subject): string {
  return `${type}:${id}`;
}
