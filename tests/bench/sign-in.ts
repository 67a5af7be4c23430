import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Role } from "~/accounts/can";
import { ensureDemoAccounts } from "~/accounts/demo-account.server";
import { env } from "~/env.server";

/** The cookie of the demonstration account of a role. */
export async function signInAs(origin: string, role: Role): Promise<string> {
  // why: every measuring process has a database of its own, and so accounts of its own.
  const file = join(env.DATA_DIR, `bench-accounts-${process.pid}.json`);
  await ensureDemoAccounts(file);
  const accounts = JSON.parse(await readFile(file, "utf8")) as { role: string; email: string; password: string }[];
  const { email = "", password = "" } = accounts.find((one) => one.role === role) ?? {};
  const answer = await fetch(`${origin}/login`, { method: "POST", redirect: "manual", headers: { Origin: origin }, body: new URLSearchParams({ email, password }) });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
  if (cookie === "") throw new Error(`signing in answered ${answer.status}`);
  return cookie;
}
