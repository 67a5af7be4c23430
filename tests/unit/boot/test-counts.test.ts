import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { add, countsOfPlaywright, countsOfVitest, fromExit } from "~/boot/test-counts";

function report(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), "hanoi-counts-")), "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("counts add up", () => {
  expect(add(fromExit(0), fromExit(2))).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("a run that failed outside its tests is never green", () => {
  const file = report({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, numFailedTestSuites: 0 });
  expect(countsOfVitest(file, 1)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  expect(countsOfVitest(file, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  expect(countsOfVitest("/nothing", 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a journey that passed only when repeated counts as failed", () => {
  expect(countsOfPlaywright(report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});
