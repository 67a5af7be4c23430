import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServices } from "~/boot/services";
import { migrate } from "../../prisma/migrate";

/*
 * The services of a test run, in a process that ends with the run however that ends: servers run in groups of their own, so a
 * test runner that is killed could not stop them itself.
 */

const dataDir = mkdtempSync(join(tmpdir(), "hanoi-test-"));
// why: as root the services run under another account, which must be able to get there.
chmodSync(dataDir, 0o755);

const starting = startServices({ dataDir, outside: {}, disposable: true, onGivenUp: () => void end() });
let ending = false;

process.on("disconnect", () => void end());
process.on("SIGTERM", () => void end());
process.on("SIGINT", () => {});

const services = await starting;
await migrate(services.environment.DATABASE_URL ?? "");
process.send?.({ ...services.environment, adminUrl: services.adminUrl });

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await starting.then(({ stop }) => stop()).catch(() => {});
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
}
