import type { Tx } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { factsAt } from "./apply-submission.server";
import { shownFacts } from "./decision-correction";
import type { SubmissionRecord } from "./submission-row.server";

/** The record a moderator saw who looked at a submission and at one version of its space. */
export async function shownRecord(tx: Tx, { facts, spaceId, baseVersion }: Pick<SubmissionRecord, "facts" | "spaceId" | "baseVersion">, seenSpace: number | null): Promise<SpaceFacts> {
  if (spaceId === null) return facts;
  return shownFacts(await factsAt(tx, spaceId, baseVersion), await factsAt(tx, spaceId, seenSpace), facts);
}
