/**
 * Who may write to whom. A message is relayed: neither side learns the other's address. Designers take messages unless they say that
 * they are looking for nothing; nobody who may be under 18 takes or sends any, because an answer would reach them; and a block holds
 * in both directions.
 */

/** Why a message cannot go; a key under `touch:hindrance`. Age and silence of the reader are one word, so that neither is told. */
export type Hindrance = "self" | "closed" | "unverified" | "young" | "blockedByYou" | "blockedYou";

export interface Writer {
  id: string;
  emailVerified: boolean;
  birthYear: number | null;
}

export interface Reader {
  /** Null for a sample profile, behind which there is nobody. */
  id: string | null;
  birthYear: number | null;
  /** Whether they have said that they may be written to; an answer needs no such word. */
  open: boolean;
}

const correspondsFromAge = 18;

/** Whether somebody is surely of age, as only the year of birth is known. */
export function mayCorrespond(birthYear: number | null, year: number): boolean {
  return birthYear !== null && year - birthYear - 1 >= correspondsFromAge;
}

/** Whether a profile takes messages from strangers at all. */
export function takesMessages(reader: Reader, year: number): boolean {
  return reader.id !== null && reader.open && mayCorrespond(reader.birthYear, year);
}

/** What stands between writer and reader; null where nothing does. */
export function hindranceOf(writer: Writer, reader: Reader, blocks: { byWriter: boolean; byReader: boolean }, year: number): Hindrance | null {
  if (writer.id === reader.id) return "self";
  if (!takesMessages(reader, year)) return "closed";
  if (!writer.emailVerified) return "unverified";
  if (!mayCorrespond(writer.birthYear, year)) return "young";
  if (blocks.byWriter) return "blockedByYou";
  return blocks.byReader ? "blockedYou" : null;
}
