/**
 * How long anything of somebody without an account is kept. The words on the form say so too.
 */

const dayMs = 24 * 60 * 60 * 1000;

/** A proposal whose address nobody has confirmed. */
export const unconfirmedDays = 3;
/** The address, after the proposal was decided or withdrawn. */
export const decidedDays = 30;
/** The address, where a proposal has come to rest without a decision: changes were asked for and nobody answered. */
export const restingDays = 180;
/** A draft nobody has touched. */
export const draftDays = 180;
/** A picture that was uploaded and never described. */
export const loosePhotoDays = 2;

/** The instant so many days ago. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}
