import { db } from "~/adapters/db.server";
import { type Agreement, agreementByPair, agreementOf } from "./agreement";
import type { NamedAgreement } from "./agreement-section";
import { getBacklog, listModerators, listOutcomes, listWeeks } from "./figures.server";
import { listJudgedTwice } from "./second-opinion.server";

/** Everything the first page of admins shows. */
export async function getOverview(now: Date) {
  const [backlog, weeks, outcomes, moderators, agreement] = await Promise.all([getBacklog(now), listWeeks(now), listOutcomes(now), listModerators(now), getAgreement()]);
  return { backlog, weeks, outcomes, moderators, agreement };
}

/** How far moderators agree; two of whom one is gone count in the whole alone. */
export async function getAgreement(): Promise<{ overall: Agreement; pairs: NamedAgreement[] }> {
  const cases = await listJudgedTwice();
  const people = await db.user.findMany({ where: { id: { in: cases.flatMap(({ firstId, secondId }) => [firstId, secondId]) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const pairs = agreementByPair(cases).flatMap(({ ids, agreement }): NamedAgreement[] => {
    const [one, other] = [names.get(ids[0]), names.get(ids[1])];
    return one !== undefined && other !== undefined ? [{ ids, names: [one, other], agreement }] : [];
  });
  return { overall: agreementOf(cases.map(({ first, second }) => [first, second] as const)), pairs };
}
