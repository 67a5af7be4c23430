import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { db } from "~/adapters/db.server";
import { roles, type Role } from "./can";

interface DemoAccount {
  role: Role;
  email: string;
  password: string;
}

const names: Record<Role, string> = { member: "Thành viên thử", moderator: "Người duyệt thử", admin: "Quản trị thử" };
const birthYear = 1995;

/**
 * One account per role with a random password, written to `file` for the owner of this machine alone. For the embedded database
 * only. Does nothing where file and accounts are there; gives new passwords where either is missing.
 */
export async function ensureDemoAccounts(file: string): Promise<void> {
  const known = await db.user.count({ where: { demo: true, role: { in: [...roles] } } });
  if (known >= roles.length && existsSync(file) && (await isReadable(file))) return;
  const accounts = roles.map((role): DemoAccount => ({ role, email: `${role}@demo.invalid`, password: randomBytes(18).toString("base64url") }));
  for (const account of accounts) await saveDemoAccount(account);
  await writeFile(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function saveDemoAccount({ role, email, password }: DemoAccount): Promise<void> {
  // why: a start that finds its accounts there need not wait for the whole of the sign-in library.
  const { auth } = await import("./auth.server");
  const hash = await (await auth.$context).password.hash(password);
  await db.$transaction(async (tx) => {
    const facts = { name: names[role], role, demo: true, emailVerified: true, birthYear };
    const { id } = await tx.user.upsert({ where: { email }, update: facts, create: { id: randomBytes(16).toString("hex"), email, ...facts }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: id } });
    await tx.twoFactor.deleteMany({ where: { userId: id } });
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false, disabledAt: null } });
    await tx.account.deleteMany({ where: { userId: id } });
    await tx.account.create({ data: { id: randomBytes(16).toString("hex"), accountId: id, providerId: "credential", userId: id, password: hash } });
  });
}

async function isReadable(file: string): Promise<boolean> {
  const accounts = await readFile(file, "utf8").then((text) => JSON.parse(text) as DemoAccount[]).catch(() => []);
  return roles.every((role) => accounts.some((one) => one.role === role));
}
