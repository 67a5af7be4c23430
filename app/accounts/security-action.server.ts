import { z } from "zod";
import { db } from "~/adapters/db.server";
import { localPath } from "~/i18n/i18n";
import { requestEmailChange } from "./email-change.server";
import { changePasswordForm, emailForm, passwordField } from "./form";
import { removePasskey } from "./passkey.server";
import { changePassword } from "./password.server";
import { goOn, limited, readForm, refuse } from "./reply.server";
import { beginSecondFactor, stopSecondFactor } from "./second-factor.server";
import { endOwnSessions } from "./session-list.server";
import { currentSession, requireFreshUser, requireUser } from "./session.server";
import type { Language } from "~/i18n/i18n";

const idField = z.string().regex(/^[\w-]{1,64}$/);
const securityForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("end-session"), id: idField }),
  z.object({ intent: z.literal("end-others") }),
  z.object({ intent: z.literal("password"), ...changePasswordForm.shape }),
  z.object({ intent: z.literal("email"), ...emailForm.shape }),
  z.object({ intent: z.literal("second-begin"), current: passwordField }),
  z.object({ intent: z.literal("second-stop"), current: passwordField }),
  z.object({ intent: z.literal("passkey-remove"), id: idField }),
]);

/** Carries out what was asked on the security page. Ending sessions needs none; everything else a recent sign-in. */
export async function actOnSecurity(request: Request, language: Language, now: Date) {
  const submission = await readForm(request.clone(), securityForm);
  const done = (what: string, cookies?: Headers) => goOn(localPath(language, `/me/security?done=${what}`), cookies);
  const isEnding = submission.status === "success" && submission.value.intent.startsWith("end-");
  const user = isEnding ? await requireUser(request) : await requireFreshUser(request, now);
  const sessionId = (await currentSession(request))?.id ?? "";
  if (submission.status !== "success") return refuse(submission);
  const form = submission.value;
  switch (form.intent) {
    case "end-session":
      await endOwnSessions(user.id, { id: form.id });
      return form.id === sessionId ? goOn(localPath(language, "/login")) : done("sessions");
    case "end-others":
      await endOwnSessions(user.id, { exceptId: sessionId });
      return done("sessions");
    case "passkey-remove":
      await removePasskey(user, form.id);
      return done("passkeyGone");
    case "email": {
      const outcome = await requestEmailChange(user, form.email);
      return outcome.kind === "limited" ? limited(submission, outcome.retryAfterSeconds) : done("email");
    }
    case "password": {
      const outcome = await changePassword(user, sessionId, form.current, form.password);
      if (outcome.kind === "limited") return limited(submission, outcome.retryAfterSeconds);
      if (outcome.kind === "unfit") return refuse(submission, { password: [outcome.problem] });
      return outcome.kind === "changed" ? done("password") : refuse(submission, { current: ["passwordWrong"] });
    }
    default: {
      const isBegin = form.intent === "second-begin";
      const outcome = await (isBegin ? beginSecondFactor : stopSecondFactor)(request, user, form.current);
      if (outcome.kind === "limited") return limited(submission, outcome.retryAfterSeconds);
      if (outcome.kind === "wrong") return refuse(submission, { current: ["passwordWrong"] });
      return isBegin ? goOn(localPath(language, "/me/security/codes"), outcome.cookies) : done("secondOff", outcome.cookies);
    }
  }
}

/** Whether the account's one-time codes are on. */
export async function hasSecondFactor(userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { twoFactorEnabled: true } });
  return user?.twoFactorEnabled ?? false;
}
