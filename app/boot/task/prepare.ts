import { ensureDemoAccounts } from "~/accounts/demo-account.server";
import { withdrawJob } from "~/adapters/jobs.server";
import { env } from "~/env.server";
import { ensureIndexes } from "~/search/indexing.server";
import { migrate } from "../../../prisma/migrate";
import { seedIfEmpty } from "../../../seed/index";
import { seedPeople } from "../../../seed/people/seed-people";
import { seedProgrammesIfEmpty } from "../../../seed/programmes";
import { tellSeeded } from "../seed-report";
import { say } from "../say";

/** What stands between running services and the first page: schema, first data, search index. */
export async function prepare(args: string[] = []): Promise<void> {
  const applied = await migrate(env.DATABASE_URL ?? "");
  if (applied.length > 0) say(`Database brought up to date (${applied.join(", ")})`);
  tellSeeded(await seedIfEmpty());
  const { initiatives, events } = await seedProgrammesIfEmpty();
  if (initiatives > 0) say(`First data: ${initiatives} initiatives, ${events} events`);
  const [, demoAccounts] = args[0] === "--demo-accounts" ? args : [];
  if (demoAccounts) {
    await ensureDemoAccounts(demoAccounts);
    const { created } = await seedPeople();
    if (created > 0) say(`Sample designers: ${created}`);
  }
  // why: the first data asks for the same index a second time.
  for (const index of await ensureIndexes()) await withdrawJob(`reindex:${index}`);
}
