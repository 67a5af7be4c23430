import { vi } from "vitest";
import { log } from "~/lib/log.server";
import { seedIfEmpty } from "../../seed/index";

// why: failures are provoked on purpose here, and would fill the report.
log.level = "silent";

/** A working morning in Hanoi, 10:00 on Monday. */
export const monday = new Date("2026-11-23T03:00:00Z");

/** Fills the test's database with the real directory and builds its indexes. */
export async function seedAndIndex(): Promise<void> {
  await seedIfEmpty();
  const { ensureIndexes } = await import("~/search/indexing.server");
  await ensureIndexes();
}

/** Runs something with the search engine out of reach, as far as visitors' searches are concerned. */
export async function withoutSearchEngine<Result>(act: () => Promise<Result>): Promise<Result> {
  const { meiliSearch } = await import("~/adapters/meili.server");
  const { closedBreaker, engineBreaker } = await import("~/search/breaker");
  const away = vi.spyOn(meiliSearch, "multiSearch").mockRejectedValue(new TypeError("fetch failed"));
  try {
    return await act();
  } finally {
    away.mockRestore();
    Object.assign(engineBreaker, closedBreaker());
  }
}
