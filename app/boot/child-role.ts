/*
 * How the launcher and its web and worker processes talk. A child says "ready" once; the launcher says "stop". Signals of the
 * terminal go to the whole group, so children leave them to the launcher. When the launcher dies, the channel breaks and the
 * child ends by itself: nothing outlives it.
 */

/** Tells the launcher that this process does its work now. */
export function tellReady(): void {
  process.send?.("ready");
}

/** Runs `stop` once, when the launcher asks or has died (or on a signal, where there is no launcher), then ends the process. */
export function stopWithLauncher(stop: () => Promise<void>, patienceMs: number): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  const isChild = process.send !== undefined;
  process.on("SIGINT", () => isChild || end());
  process.on("SIGHUP", () => isChild || end());
  process.on("SIGTERM", end);
  process.on("disconnect", end);
  process.on("message", (message) => message === "stop" && end());
}
