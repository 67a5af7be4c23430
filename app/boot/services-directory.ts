import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { say } from "./say";
import { type ServiceAccount, canReach, chooseServiceAccount } from "./service-account";

/** Where the embedded services keep their data, and as whom they run (null: as the launcher does). */
export interface ServicesDirectory {
  dir: string;
  account: ServiceAccount | null;
}

const outsidePlace = "/var/lib/hanoi-creative-network";

/**
 * Makes DATA_DIR/services. Where the launcher is root and its service account cannot reach DATA_DIR, the directory stands
 * under /var/lib/hanoi-creative-network instead and DATA_DIR/services is a link to it, so that the choice is remembered.
 */
export function openServicesDirectory(dataDir: string): ServicesDirectory {
  const wanted = join(dataDir, "services");
  const account = chooseServiceAccount(wanted);
  if (account && !existsSync(wanted) && !canReach(account, realpathSync(dataDir))) {
    const name = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 16);
    const outside = join(outsidePlace, name);
    mkdirSync(outside, { recursive: true, mode: 0o711 });
    symlinkSync(outside, wanted);
    say(`The database cannot run as root, and ${dataDir} is closed to other accounts: its files stand in ${outside}`);
  }
  mkdirSync(wanted, { recursive: true });
  const dir = realpathSync(wanted);
  if (account) chownSync(dir, account.uid, account.gid);
  chmodSync(dir, 0o700);
  return { dir, account };
}

/** Makes a directory inside the services directory that belongs to the service account. */
export function makeServiceDirectory({ dir, account }: ServicesDirectory, name: string): string {
  const path = join(dir, name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
  return path;
}
