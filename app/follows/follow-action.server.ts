import { goOn, nextOf, readForm } from "~/accounts/reply.server";
import type { SessionUser } from "~/accounts/session.server";
import { type Language, localPath } from "~/i18n/i18n";
import { orUnavailable } from "~/lib/http.server";
import { doneForm, failForm, limitForm, refuseForm } from "~/touch/touch-reply.server";
import { askedForm, subscribeForm } from "./follow-form";
import { followAsMember, unfollow } from "./follow-write.server";
import { findSubjects } from "./named-subject.server";
import { requestFollow } from "./subscribe.server";

/** A member's form: follows or unfollows at once and leads back where it stood, else to their list. */
export async function followOrUnfollow(request: Request, user: SessionUser, language: Language, now: Date) {
  const intent = (await request.clone().formData().catch(() => new FormData())).get("intent");
  const submission = await readForm(request, askedForm);
  if (submission.status !== "success") return refuseForm(submission);
  const subjects = await orUnavailable(findSubjects(submission.value));
  const isAsked = new URL(request.url).searchParams.has("next");
  const back = isAsked ? nextOf(request, language) : localPath(language, "/me/follows?done");
  if (intent === "unfollow") {
    if (subjects.length > 0) await orUnavailable(unfollow(user.id, subjects));
    return goOn(back);
  }
  const outcome = await orUnavailable(followAsMember(user.id, subjects, language, now));
  return outcome.kind === "followed" ? goOn(back) : failForm(submission, `failure.${outcome.kind}`);
}

/** The form of somebody without an account: a mail is on its way, whatever the address. */
export async function askToFollow(request: Request, language: Language, clientAddress: string) {
  const submission = await readForm(request, subscribeForm);
  if (submission.status !== "success") return refuseForm(submission);
  const { email, ...asked } = submission.value;
  const outcome = await orUnavailable(requestFollow(email, await orUnavailable(findSubjects(asked)), language, clientAddress));
  if (outcome.kind === "limited") return limitForm(submission, outcome.retryAfterSeconds);
  return outcome.kind === "mailed" ? doneForm() : failForm(submission, "failure.nothing");
}
