import { databaseHealth, queueHealth, searchHealth } from "~/adapters/health.server";

/** Each service: "ok", or why not. */
export interface Readiness {
  db: string;
  search: string;
  queue: string;
}

/**
 * Whether this process can serve. Only the database decides: without the search engine the directory answers
 * from Postgres, and without the queue the index falls behind, but pages stand.
 */
export async function getReadiness(): Promise<{ ready: boolean; services: Readiness }> {
  const [db, search, queue] = await Promise.all([databaseHealth(), searchHealth(), queueHealth()]);
  return { ready: db === "ok", services: { db, search, queue } };
}
