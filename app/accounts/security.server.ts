import { needsSecondFactor } from "./can";
import { listPasskeys } from "./passkey.server";
import { hasSecondFactor } from "./security-action.server";
import { listSessions, type OpenSession } from "./session-list.server";
import { currentSession, isFresh, requireUser } from "./session.server";

/** What the security page shows. */
export interface Security {
  email: string;
  /** Whether the sign-in is recent enough to change things. */
  fresh: boolean;
  secondFactor: boolean;
  /** The role needs a second factor that this session lacks. */
  lacksSecond: boolean;
  passkeys: { id: string; addedAt: string }[];
  sessions: OpenSession[];
}

/** The security of the signed-in person's account; throws a redirect for a visitor. */
export async function getSecurity(request: Request, now: Date): Promise<Security> {
  const user = await requireUser(request);
  const session = await currentSession(request);
  const [secondFactor, passkeys, sessions] = await Promise.all([hasSecondFactor(user.id), listPasskeys(user.id), listSessions(user.id, session?.id ?? "", now)]);
  const lacksSecond = needsSecondFactor(user.role) && !user.secondFactor && !user.demo;
  return { email: user.email, fresh: isFresh(user, now), secondFactor, lacksSecond, passkeys, sessions };
}
