const maxTried = 6;

/**
 * For a question nothing answers: which single narrowings to lift, and how many would answer without, most fruitful first; empty where
 * no single one helps.
 */
export async function looseningsOf<Narrowing extends { without: unknown }>(
  narrowings: readonly Narrowing[],
  totalOf: (query: Narrowing["without"]) => Promise<number>,
): Promise<(Narrowing & { total: number })[]> {
  const found = await Promise.all(narrowings.slice(-maxTried).map(async (narrowing) => ({ ...narrowing, total: await totalOf(narrowing.without) })));
  return found.filter((one) => one.total > 0).sort((a, b) => b.total - a.total);
}
