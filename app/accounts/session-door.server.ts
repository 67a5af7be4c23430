import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { generateRandomString } from "better-auth/crypto";
import type { BetterAuthPlugin } from "better-auth";
import { z } from "zod";

const challengeSeconds = 600;

/**
 * Opens a session for somebody who has proven to be the account's owner by a mailed link. Where the account has one-time codes,
 * the link is only the first factor: the same challenge follows as after a password.
 */
export const sessionDoor = {
  id: "session-door",
  endpoints: {
    openSession: createAuthEndpoint("/session-door/open", { method: "POST", body: z.object({ userId: z.string() }), requireHeaders: true }, async (ctx) => {
      const { internalAdapter, createAuthCookie, secret } = ctx.context;
      const user = await internalAdapter.findUserById(ctx.body.userId);
      if (!user) return ctx.json({ kind: "refused" as const });
      if ((user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled) {
        // why: the names are those of the two-factor plugin, which takes the challenge from here.
        const cookie = createAuthCookie("two_factor", { maxAge: challengeSeconds });
        const identifier = `2fa-${generateRandomString(20)}`;
        const expiresAt = new Date(Date.now() + challengeSeconds * 1000);
        await internalAdapter.createVerificationValue({ value: user.id, identifier, expiresAt });
        await internalAdapter.createVerificationValue({ value: "0", identifier: `2fa-attempts-${identifier}`, expiresAt });
        await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
        return ctx.json({ kind: "code-needed" as const });
      }
      const session = await internalAdapter.createSession(user.id);
      if (!session) return ctx.json({ kind: "refused" as const });
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ kind: "open" as const });
    }),
  },
} satisfies BetterAuthPlugin;
