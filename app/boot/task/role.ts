import { setRole } from "~/accounts/role.server";
import { type Role, needsSecondFactor, roles } from "~/accounts/can";
import { StartError, say } from "../say";

/** `npm run role -- EMAIL ROLE`: gives an account a role; its sessions end. */
export async function role(args: string[]): Promise<number> {
  const [email, wanted] = args;
  if (!email || !roles.includes(wanted as Role)) throw new StartError(`Say whom and which role: npm run role -- EMAIL ${roles.join("|")}`);
  const done = await setRole(email, wanted as Role);
  if (!done) {
    say(`No account has the address ${email}`);
    return 1;
  }
  say(`${email} is ${wanted} now, and has to sign in again`);
  if (needsSecondFactor(wanted as Role) && !done.hasSecondFactor) say("Before moderating they must turn on one-time codes or add a passkey, under /me/security");
  return 0;
}
