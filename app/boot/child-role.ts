/*
 * How the launcher and its web and worker processes talk. A child loads its code, waits for "open", does its work and says "ready"
 * once; later the launcher says "stop". Signals of the terminal go to the whole group, so children leave them to the launcher. When the launcher
 * dies, the channel breaks and the child ends by itself: nothing outlives it.
 */

// why: the word may come while the code is still being loaded, so it is listened for from the first moment.
const opened = new Promise<void>((open) => {
  if (process.send === undefined) return open();
  const orphaned = () => process.exit(1);
  process.once("disconnect", orphaned);
  process.on("message", (message) => {
    if (message !== "open") return;
    process.off("disconnect", orphaned);
    open();
  });
});

/** Resolves when the launcher lets this process begin (at once without a launcher): the database and the index are ready. */
export function waitForOpening(): Promise<void> {
  return opened;
}

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
