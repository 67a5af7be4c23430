import type { Tx } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { restorePlace } from "~/spaces/space-place.server";
import { factsAt } from "./apply-submission.server";
import { shownFacts } from "./decision-correction";
import type { SubmissionRecord } from "./submission-row.server";

/** The record a moderator saw who looked at a submission and at one version of its space. */
export async function shownRecord(tx: Tx, { facts, spaceId, baseVersion }: Pick<SubmissionRecord, "facts" | "spaceId" | "baseVersion">, seenSpace: number | null): Promise<SpaceFacts> {
  if (spaceId === null) return facts;
  const base = await factsAt(tx, spaceId, baseVersion);
  return shownFacts(base, await factsAt(tx, spaceId, seenSpace), base ? await restorePlace(facts, base) : facts);
}
