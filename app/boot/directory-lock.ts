import { createHash } from "node:crypto";
import { existsSync, mkdirSync, realpathSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError, say } from "./say";

/*
 * One launcher a data directory. The lock is a listening local socket named after the directory: the kernel gives it to one
 * process only and takes it back when that process dies, however it dies, so neither a stale file nor a reused pid fools it.
 */

interface Holder {
  pid: number;
  doing: string;
  stopping: boolean;
}

const waitForStoppingMs = 30_000;

/**
 * Takes the directory for this process or throws a StartError naming the holder; waits where the holder is about to end.
 * `isStopping` answers others who ask. Gives back the release.
 */
export async function lockDirectory(dir: string, doing: string, isStopping: () => boolean): Promise<() => void> {
  mkdirSync(dir, { recursive: true });
  const address = socketAddress(dir);
  const giveUpAt = Date.now() + waitForStoppingMs;
  let told = false;
  for (;;) {
    const server = await listen(address, () => ({ pid: process.pid, doing, stopping: isStopping() }));
    if (server) return () => server.close();
    const holder = await askHolder(dir);
    if (!holder && Date.now() > giveUpAt) throw new StartError(`${dir} is held by a process that does not answer. Look for a stopped \`npm start\`.`);
    if (holder && (!holder.stopping || Date.now() > giveUpAt)) {
      throw new StartError(
        `${dir} is in use by another run of this app: \`${holder.doing}\`, process ${holder.pid}. Stop it first (kill ${holder.pid}), or set another DATA_DIR.`,
      );
    }
    if (holder && !told) say(`Waiting for process ${holder.pid} to finish stopping`);
    told = true;
    if (!holder && !address.startsWith("\0") && process.platform !== "win32") rmSync(address, { force: true });
    await sleep(100);
  }
}

/** Who holds the directory; null when nobody does. */
export async function askHolder(dir: string): Promise<Holder | null> {
  if (!existsSync(dir)) return null;
  return new Promise((done) => {
    let text = "";
    const socket = net.connect(socketAddress(dir));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on("data", (chunk) => (text += chunk));
    socket.on("error", () => {});
    socket.on("close", () => {
      try {
        done(JSON.parse(text) as Holder);
      } catch {
        done(null);
      }
    });
  });
}

function socketAddress(dir: string): string {
  const name = `hanoi-creative-network-${createHash("sha256").update(realpathSync(dir)).digest("hex").slice(0, 24)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  // why: Linux's abstract names leave no file behind.
  return process.platform === "linux" ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(address: string, describe: () => Holder): Promise<net.Server | null> {
  return new Promise((done, fail) => {
    const server = net.createServer((socket) => {
      socket.on("error", () => {});
      socket.end(JSON.stringify(describe()));
    });
    server.on("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? done(null) : fail(error)));
    server.listen(address, () => {
      server.unref();
      done(server);
    });
  });
}
