import { db } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { type SubmissionState, submissionStates } from "./submission";
import type { Review } from "./submission-view";

const latestCount = 5;

/** What a moderator may know of whoever proposes: since when, and what became of the rest they proposed; never an address. */
export async function getProposer(author: { name: string; createdAt: Date } | null, authorId: string | null, exceptId: string): Promise<Review["proposer"]> {
  const [groups, rows] = authorId === null ? [[], []] : await Promise.all([
    db.submission.groupBy({ by: ["state"], where: { authorId, id: { not: exceptId } }, _count: true }),
    db.submission.findMany({ where: { authorId, id: { not: exceptId } }, orderBy: { updatedAt: "desc" }, take: latestCount, select: { id: true, state: true, facts: true } }),
  ]);
  const counts = Object.fromEntries(submissionStates.map((state) => [state, groups.find((group) => group.state === state)?._count ?? 0])) as Record<SubmissionState, number>;
  const latest = rows.map(({ id, state, facts }) => {
    const { nameVi = "?", nameEn = null } = facts as unknown as Partial<SpaceFacts>;
    return { id, nameVi, nameEn, state: state as SubmissionState };
  });
  return { name: author?.name ?? null, since: author?.createdAt.toISOString() ?? null, counts, latest };
}
