import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { root } from "../../support/source";

it("LOG1: a line of the log is one line, whatever a name or a browser calls itself, and secrets are left out", () => {
  const forged = 'Lan\r\n{"level":30,"event":"sign-in","user":"admin"}\u2028\u0000\u001b[2K';
  const program = 'import { log } from "./app/lib/log.server.ts"; const [, text] = process.argv; log.info({ event: "test", name: text, userAgent: text, path: text, email: "lan@example.vn", token: "t0ken", err: new Error(text) }, text);';
  const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program, forged.replace("\u0000", "")], { cwd: root, encoding: "utf8" });
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split(/\r\n|\r|\n/);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "test", email: "[Redacted]", token: "[Redacted]" });
  expect(stdout).not.toMatch(/lan@example\.vn|t0ken/);
  expect(stdout).not.toContain("\u001b");
});
