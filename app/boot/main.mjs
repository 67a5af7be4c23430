#!/usr/bin/env node
// The door of every npm command. Plain JavaScript without dependencies, because it also runs where node_modules is missing.
import { existsSync } from "node:fs";
import { installMissing } from "./install.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Node 20.19 or newer is needed; this is ${process.version}.\n`);
  process.exit(1);
}

const root = new URL("../../", import.meta.url);
process.chdir(new URL(".", root).pathname.replace(/^\/(?=[A-Za-z]:)/, ""));

const [command = "start", ...args] = process.argv.slice(2);
if (existsSync(".env") && command !== "test") process.loadEnvFile(".env");
// why: React and the server choose their fast code by this; "dev" and "test" are the exceptions.
process.env.NODE_ENV ||= command === "dev" ? "development" : command === "test" ? "test" : "production";

await installMissing();

const { register } = await import("tsx/esm/api");
register();

const modules = { start: "./start.ts", dev: "./start.ts", build: "./build.ts", test: "./test.ts" };
const { default: run } = await import(modules[command] ?? "./command.ts");
await run(command, args);
