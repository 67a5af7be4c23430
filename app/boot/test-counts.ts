import { existsSync, readFileSync } from "node:fs";

/** How many tests of a step passed, failed and were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Both together. */
export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** A step without tests of its own (types, lint) counts as one. */
export function fromExit(status: number): Counts {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** Reads vitest's JSON report. A run that failed outside its tests, such as a file that does not load, counts at least one failure. */
export function countsOfVitest(file: string, status: number): Counts {
  const report = read<{ numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number; numFailedTestSuites: number }>(file);
  if (!report) return fromExit(status);
  const failed = report.numFailedTests > 0 ? report.numFailedTests : status === 0 ? 0 : Math.max(1, report.numFailedTestSuites);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

/** Reads Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function countsOfPlaywright(file: string, status: number): Counts {
  const report = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(file);
  if (!report) return fromExit(status);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: Math.max(unexpected + flaky, status === 0 ? 0 : 1), skipped };
}

function read<Report>(file: string): Report | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : null;
}
