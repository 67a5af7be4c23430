import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AppProcess, newDataDir, processesOn, startApp, until } from "../support/app-process";

const dataDirs: string[] = [];
const apps: AppProcess[] = [];

function freshDir(): string {
  const dir = newDataDir();
  dataDirs.push(dir);
  return dir;
}

async function start(...given: Parameters<typeof startApp>): Promise<AppProcess> {
  const app = await startApp(...given);
  apps.push(app);
  return app;
}

const statusOf = (origin: string) => fetch(`${origin}/`).then(async (answer) => (await answer.text(), answer.status), () => 0);
const processNamed = (dataDir: string, part: string) => processesOn(dataDir).find(({ command }) => command.includes(part));

afterAll(async () => {
  for (const app of apps) app.kill("SIGTERM");
  await Promise.all(apps.map(({ exited }) => exited));
  for (const dir of dataDirs) rmSync(dir, { recursive: true, force: true });
});

// why: the tests look at processes through /proc.
describe.runIf(process.platform === "linux")("a running app", () => {
  let app: AppProcess;

  beforeAll(async () => {
    app = await start(freshDir());
    await app.ready;
  }, 400_000);

  test("serves its first page when it says so", async () => {
    expect(await statusOf(app.origin)).toBe(200);
  });

  test("keeps its secrets to itself", async () => {
    const secrets = Object.values(JSON.parse(readFileSync(join(app.dataDir, "secrets.json"), "utf8")) as Record<string, string>);
    const shown = processesOn(app.dataDir).map(({ command }) => command).join("\n") + app.output();
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  });

  test("refuses a second start on its data, naming the process that has it", async () => {
    const second = await start(app.dataDir);
    expect(await second.exited).toEqual({ code: 1, signal: null });
    expect(second.output()).toContain(`process ${app.pid}`);
    expect(await statusOf(app.origin)).toBe(200);
  });

  test("another app on its port says so and starts nothing", async () => {
    const other = await start(freshDir(), { PORT: new URL(app.origin).port });
    expect(await other.exited).toEqual({ code: 1, signal: null });
    expect(other.output()).toContain(`Port ${new URL(app.origin).port} on 127.0.0.1 is taken`);
    expect(processesOn(other.dataDir)).toEqual([]);
  });

  test("an app with outside services embeds none, and leaves them running", async () => {
    const outside = JSON.parse(readFileSync(join(app.dataDir, "run.json"), "utf8")) as Record<string, string>;
    const guest = await start(freshDir(), outside);
    await guest.ready;
    expect(existsSync(join(guest.dataDir, "services"))).toBe(false);
    expect(await statusOf(guest.origin)).toBe(200);
    guest.kill("SIGTERM");
    expect(await guest.exited).toEqual({ code: 0, signal: null });
    expect(await statusOf(app.origin)).toBe(200);
  });

  test("a command works beside it", async () => {
    const check = await start(app.dataDir, {}, ["index-check"]);
    await check.exited;
    expect(check.output()).toContain("designers missing: 0");
    expect(app.output().match(/"index":"spaces".*is being rebuilt/g), "the first start builds the index once").toHaveLength(1);
  });

  test.each(["postgres/18", "--db-path", "boot/web.js", "boot/worker.js"])("brings %s back when it dies", async (part) => {
    const first = processNamed(app.dataDir, part);
    // why: process 0 would be this test's own group.
    if (!first) throw new Error(`no process of ${part}`);
    process.kill(first.pid, "SIGKILL");
    await until(() => (processNamed(app.dataDir, part)?.pid ?? first?.pid) !== first?.pid);
    await until(async () => (await statusOf(app.origin)) === 200);
  });

  test("killed the hard way, starts again on the same data", async () => {
    app.kill("SIGKILL");
    await app.exited;
    const again = await start(app.dataDir);
    await again.ready;
    expect(again.output()).toContain("left over from an earlier run");
    expect(again.output()).not.toContain("First data");
    expect(await statusOf(again.origin)).toBe(200);
    app = again;
  });

  test("told to stop, leaves no process behind", async () => {
    app.kill("SIGTERM");
    expect(await app.exited).toEqual({ code: 0, signal: null });
    expect(processesOn(app.dataDir)).toEqual([]);
  });
});

describe.runIf(process.platform === "linux")("a start that does not come to its end", () => {
  test("told to stop half-way, leaves no process behind", async () => {
    const app = await start(freshDir());
    await until(() => app.output().includes("Creating the database"));
    app.kill("SIGTERM");
    await app.exited;
    expect(processesOn(app.dataDir)).toEqual([]);
  });

  test.each([
    ["a sample secret", { AUTH_SECRET: "change-me-to-32-or-more-random-characters" }, "AUTH_SECRET"],
    ["a setting without sense", { PORT: "eighty" }, "PORT"],
  ])("is refused with %s, by name", async (_what, settings: Record<string, string>, name) => {
    const app = await start(freshDir(), settings);
    expect(await app.exited).toEqual({ code: 1, signal: null });
    expect(app.output()).toContain(name);
    expect(existsSync(join(app.dataDir, "services"))).toBe(false);
  });
});
