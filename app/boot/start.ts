import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildIfStale } from "./build";
import { keepChild, runTask } from "./child";
import { lockDirectory } from "./directory-lock";
import { freePort, isPortFree } from "./free-port";
import { Lifetime } from "./lifetime";
import { takeableRole } from "./database-role";
import { writeRunFile } from "./run-file";
import { StartError, complain, say } from "./say";
import { stopChild } from "./service-process";
import { startServices } from "./services";
import { outsideServices, readSettings } from "./settings";

const portPatienceMs = 5_000;
const firstPagePatienceMs = 60_000;

/** `npm start` and `npm run dev`: everything from an empty directory to a served page, until a signal stops it. */
export default async function start(command: string): Promise<void> {
  const lifetime = new Lifetime();
  try {
    await startAll(command, lifetime);
  } catch (error) {
    if (!lifetime.isStopping) complain(error);
    await lifetime.end(1);
  }
}

async function startAll(command: string, lifetime: Lifetime): Promise<void> {
  if (process.env.PORT === "0") process.env.PORT = String(await freePort());
  const env = await readSettings();
  const onGivenUp = (reason: string): void => {
    if (lifetime.isStopping) return;
    complain(new StartError(reason));
    void lifetime.end(1);
  };
  // why: with outside services several roles may share a directory, and only the same job twice is a mistake.
  const isEmbedded = !env.DATABASE_URL || !env.MEILI_HOST;
  const lockDir = isEmbedded ? env.DATA_DIR : join(env.DATA_DIR, "run", `${env.ROLE}-${env.PORT}`);
  lifetime.onEnd(await lockDirectory(lockDir, `npm run ${command}`, () => lifetime.isStopping));
  if (env.ROLE !== "worker") await requirePort(env.HOST, env.PORT);

  const wantsBuild = command !== "dev" && env.ROLE !== "worker";
  const building = wantsBuild ? buildIfStale(lifetime.signal) : Promise.resolve(undefined);
  building.catch(() => {});
  const starting = startServices({ dataDir: env.DATA_DIR, outside: outsideServices(env), onGivenUp });
  lifetime.onEnd(() => starting.then(({ stop }) => stop()).catch(() => {}));
  const services = await starting;
  lifetime.throwIfStopping();
  // why: with the embedded database and no mail server, mails are kept where /mailbox shows them.
  if (!env.DATABASE_URL && !env.SMTP_URL) services.environment.MAILBOX_DIR = env.MAILBOX_DIR ?? join(env.DATA_DIR, "mailbox");
  if (isEmbedded) lifetime.onEnd(writeRunFile(env.DATA_DIR, services.environment));

  const accounts = join(env.DATA_DIR, "demo-accounts.json");
  const demo = env.DATABASE_URL ? [] : ["--demo-accounts", accounts];
  const preparing = runTask("prepare", demo, services.environment, (child) => lifetime.onEnd(() => stopChild(child, "SIGTERM", 5_000))).then((status) => {
    lifetime.throwIfStopping();
    if (status !== 0) throw new StartError("The database or the search index could not be made ready; the reason stands above.");
  });

  // why: an outside database may get the role only now; the embedded one has it from its first moment.
  if (env.DATABASE_URL) await preparing;
  // why: loading the code takes each process seconds, so web and worker load theirs meanwhile and only begin once all is ready.
  const BUILD_DIR = await Promise.race([building, preparing.then(() => building)]);
  const environment = { ...services.environment, DATABASE_ROLE: await takeableRole(services.environment.DATABASE_URL ?? "", env.DATABASE_ROLE), BUILD_DIR };
  lifetime.throwIfStopping();
  const roles = (["worker", "web"] as const).filter((role) => env.ROLE === "all" || env.ROLE === role);
  const children = roles.map((role) => keepChild(role, environment, preparing, onGivenUp));
  for (const { stop } of children) lifetime.onEnd(stop);
  await preparing;
  for (const { ready } of children) await ready;
  if (env.ROLE !== "worker") await firstPage(env.HOST, env.PORT, lifetime);
  lifetime.onEnd(() => say("Stopping"));
  if (!env.DATABASE_URL && existsSync(accounts)) say(`Accounts to try out: ${accounts}`);
  say(env.ROLE === "worker" ? "ready worker" : `ready ${env.APP_ORIGIN}`);
}

/** Waits a little for a web process of an earlier run that is just ending. */
async function requirePort(host: string, port: number): Promise<void> {
  const giveUpAt = Date.now() + portPatienceMs;
  while (!(await isPortFree(host, port))) {
    if (Date.now() > giveUpAt) throw new StartError(`Port ${port} on ${host} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`);
    await sleep(100);
  }
}

/** Resolves when "/" has been answered with 200. */
async function firstPage(host: string, port: number, lifetime: Lifetime): Promise<void> {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  const giveUpAt = Date.now() + firstPagePatienceMs;
  for (;;) {
    lifetime.throwIfStopping();
    const status = await fetch(`http://${address}:${port}/`, { signal: AbortSignal.timeout(30_000) }).then(
      async (response) => (await response.text(), response.status),
      () => 0,
    );
    if (status === 200) return;
    if (Date.now() > giveUpAt) throw new StartError(`The first page answers ${status || "nothing"} instead of 200.`);
    await sleep(200);
  }
}
