import { logAccountEvent } from "~/accounts/event-log.server";
import { db } from "~/adapters/db.server";
import type { Language } from "~/i18n/i18n";
import { afterSignIn, enqueueRightsLetter } from "./rights-mail.server";

const batchSize = 100;

/**
 * The daily job: whoever has not signed in for a year is asked once whether to stay, put the account aside or delete it. Nothing is ever
 * deleted by itself. Row and mail go together, so nobody is asked twice.
 */
export async function remindDormant(now = new Date()): Promise<void> {
  while ((await remindSome(now)) === batchSize);
}

async function remindSome(now: Date): Promise<number> {
  const before = new Date(now);
  before.setUTCFullYear(now.getUTCFullYear() - 1);
  const reminded = await db.$transaction(async (tx) => {
    const people = await tx.$queryRaw<{ id: string; email: string; name: string; language: Language }[]>`
      UPDATE app_user SET dormant_reminded_at = ${now}
      WHERE id IN (
        SELECT id FROM app_user u
        WHERE coalesce(last_seen_at, created_at) < ${before} AND dormant_reminded_at IS NULL AND disabled_at IS NULL AND NOT demo
          AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.user_id = u.id AND e.cancelled_at IS NULL AND e.done_at IS NULL)
        ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)
      RETURNING id, email, name, language`;
    for (const { email, name, language } of people) await enqueueRightsLetter(tx, "dormant", { to: email, name, language, path: afterSignIn(language, "/me/data") });
    return people;
  });
  for (const { id } of reminded) logAccountEvent("dormant-reminded", { user: id });
  return reminded.length;
}
