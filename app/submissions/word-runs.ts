/**
 * Two texts side by side, word by word: which words stayed, which went, which came. The shortest such story is found by the longest
 * common subsequence of words.
 */

export interface WordRun {
  change: "same" | "removed" | "added";
  text: string;
}

/** Past this many words on a side the whole text counts as replaced. */
const maxWords = 2000;

/** The runs of words that lead from one text to the other; texts without a common word are one run removed and one added. */
export function wordRuns(before: string, after: string): WordRun[] {
  const [a, b] = [tokens(before), tokens(after)];
  if (a.length > maxWords || b.length > maxWords) return joined([{ change: "removed", text: before }, { change: "added", text: after }]);
  const start = commonLength(a, b);
  const end = commonLength(a.slice(start).reverse(), b.slice(start).reverse());
  return joined([
    ...a.slice(0, start).map((text) => ({ change: "same" as const, text })),
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ change: "same" as const, text })),
  ]);
}

function tokens(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function between(a: readonly string[], b: readonly string[]): WordRun[] {
  const width = b.length + 1;
  // Longest common subsequence of what is left of both, from each pair of places on.
  const left = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      left[i * width + j] = a[i] === b[j] ? (left[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(left[(i + 1) * width + j] ?? 0, left[i * width + j + 1] ?? 0);
    }
  }
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ change: "same", text: a[i] ?? "" });
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && (left[(i + 1) * width + j] ?? 0) >= (left[i * width + j + 1] ?? 0))) runs.push({ change: "removed", text: a[i++] ?? "" });
    else runs.push({ change: "added", text: b[j++] ?? "" });
  }
  return runs;
}

function joined(runs: readonly WordRun[]): WordRun[] {
  const all: WordRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.text === "") continue;
    if (last?.change === run.change) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}
