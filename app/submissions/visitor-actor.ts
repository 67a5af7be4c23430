/**
 * Who moved a submission where its author has no account: "visitor:" and the id of what they proposed. Their address stands in that one
 * row, so that forgetting it leaves nobody named.
 */

const mark = "visitor:";

/** The actor of an event that a visitor caused. */
export function visitorActor(proposalId: string): string {
  return `${mark}${proposalId}`;
}

/** Whether an event was the author's own doing, with an account or without. */
export function isAuthorActor(actor: string, authorId: string | null): boolean {
  return actor === authorId || actor.startsWith(mark);
}
