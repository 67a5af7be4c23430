import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The unprivileged account that services run as when the launcher is root (Postgres refuses to run as root). */
export interface ServiceAccount {
  uid: number;
  gid: number;
}

const ownName = "hanoi-creative";

/**
 * The account for services whose files stand in `servicesDir`: whoever owns them already, else `postgres`,
 * else an account of our own, else `nobody`. Null where the launcher is no root and services simply run as it does.
 */
export function chooseServiceAccount(servicesDir: string): ServiceAccount | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(servicesDir)) {
    const { uid, gid } = statSync(servicesDir);
    if (uid !== 0) return { uid, gid };
  }
  return findAccount("postgres") ?? findAccount(ownName) ?? createAccount() ?? findAccount("nobody") ?? { uid: 65534, gid: 65534 };
}

/** Whether the account may pass through every directory on the way to `path` (a clone in /root, mode 700, shuts it out). */
export function canReach(account: ServiceAccount, path: string): boolean {
  for (let dir = path; ; dir = dirname(dir)) {
    const { uid, gid, mode } = statSync(dir);
    const passBit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & passBit) === 0) return false;
    if (dir === dirname(dir)) return true;
  }
}

function findAccount(name: string): ServiceAccount | null {
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [user, , uid, gid] = line.split(":");
    if (user === name) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

function createAccount(): ServiceAccount | null {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", ownName]);
  return findAccount(ownName);
}
