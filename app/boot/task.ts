import { complain } from "./say";

/*
 * One piece of work against the services, in a process of its own that ends afterwards: `prepare` before the first page, and
 * the work of the npm commands. DATABASE_URL and the rest come from the launcher.
 */

type Task = (args: string[]) => Promise<number | void>;

const tasks: Record<string, () => Promise<Task>> = {
  prepare: async () => (await import("./task/prepare")).prepare,
  seed: async () => (await import("./task/seed")).seed,
  reindex: async () => (await import("./task/index-upkeep")).reindex,
  "index-check": async () => (await import("./task/index-upkeep")).checkIndexAgainstDatabase,
  "import-wards": async () => (await import("./task/import-wards")).importWards,
  role: async () => (await import("./task/role")).role,
  "draw-samples": async () => (await import("./task/draw-samples")).drawSamples,
  bench: async () => (await import("./task/bench")).bench,
};

// why: nothing outlives a killed launcher.
process.on("disconnect", () => process.exit(1));
// why: at Ctrl-C the launcher, which gets it too, ends this process first and the services after it.
process.on("SIGINT", () => {});

const [name = "", ...args] = process.argv.slice(2);
try {
  const task = await tasks[name]?.();
  if (!task) throw new Error(`Unknown task ${name}`);
  process.exit((await task(args)) ?? 0);
} catch (error) {
  complain(error);
  process.exit(1);
}
