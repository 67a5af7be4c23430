import { setTimeout as sleep } from "node:timers/promises";
import type { EnqueuedTask, Index, Settings, Task } from "meilisearch";
import { meiliAdmin } from "~/adapters/meili.server";
import type { IndexedDocument } from "./index-kind.server";

const firstPollMs = 4;
const lastPollMs = 500;
const settleTimeoutMs = 30 * 60_000;

/** An index by uid. */
export function indexOf(uid: string): Index<IndexedDocument> {
  return meiliAdmin.index<IndexedDocument>(uid);
}

/**
 * Waits until the search engine has done what it accepted; throws where it could not, so that the job is tried again.
 * A failure of the given code is as good as done.
 */
export async function settle(accepted: EnqueuedTask | PromiseLike<EnqueuedTask>, harmless?: string): Promise<void> {
  const { taskUid } = await accepted;
  const task = await finished(taskUid);
  if (task.status === "succeeded" || (harmless !== undefined && task.error?.code === harmless)) return;
  throw new Error(`the search engine failed task ${taskUid} (${task.type}): ${task.error?.message ?? task.status}`);
}

/** Asks again and again, less and less often, until a task has ended one way or the other. */
async function finished(taskUid: number): Promise<Task> {
  const untilMs = Date.now() + settleTimeoutMs;
  for (let pollMs = firstPollMs; Date.now() < untilMs; pollMs = Math.min(lastPollMs, pollMs * 1.1)) {
    const task = await meiliAdmin.tasks.getTask(taskUid);
    if (task.status !== "enqueued" && task.status !== "processing") return task;
    await sleep(pollMs);
  }
  throw new Error(`the search engine did not finish task ${taskUid} in time`);
}

/** Makes an empty index of the given settings, in place of any that is there. */
export async function createEmptyIndex(uid: string, settings: Settings): Promise<void> {
  await settle(meiliAdmin.deleteIndex(uid), "index_not_found");
  await settle(meiliAdmin.createIndex(uid, { primaryKey: "id" }));
  await settle(meiliAdmin.index(uid).updateSettings(settings));
}

/** Makes an index where there is none, so that there are two to swap. */
export async function ensureExists(uid: string): Promise<void> {
  await settle(meiliAdmin.createIndex(uid, { primaryKey: "id" }), "index_already_exists");
}
