import type { Submission, SubmissionResult } from "@conform-to/react";
import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import type { Language } from "~/i18n/i18n";
import { touchWords } from "./touch-text.server";

/** What an action tells its form: which fields are wrong, a sentence about the whole, or how long to wait. */
export interface TouchReply {
  result?: SubmissionResult;
  /** A key under `touch`. */
  failure?: string;
  limitedMinutes?: number;
  /** What was asked for is done, or on its way by mail. */
  done?: boolean;
}

/** What a page is drawn from, with its title (`touch:<part>.title`); no cache keeps it. */
export function touchData<Data extends object>(language: Language, part: string, data: Data, values: Record<string, string> = {}) {
  const title = touchWords(language)(`touch:${part}.title`, values);
  return json({ ...data, title }, { headers: { "Cache-Control": privateCaching } });
}

/** Back to the form with what was typed and what is wrong. */
export function refuseForm(submission: Submission<unknown, string[]>, fieldErrors: Record<string, string[]> = {}) {
  return answer({ result: submission.reply({ fieldErrors }) }, 400);
}

/** Back to the form with what was typed and one sentence about the whole. */
export function failForm(submission: Submission<unknown, string[]> | null, failure: string) {
  return answer({ result: submission?.reply(), failure }, 400);
}

/** 429, with the form as it was. */
export function limitForm(submission: Submission<unknown, string[]> | null, retryAfterSeconds: number) {
  return answer({ result: submission?.reply(), limitedMinutes: Math.ceil(retryAfterSeconds / 60) }, 429, { "Retry-After": String(retryAfterSeconds) });
}

/** The form is done with. */
export function doneForm() {
  return answer({ done: true }, 200);
}

function answer(reply: TouchReply, status: number, headers: Record<string, string> = {}) {
  return json(reply, { status, headers: { "Cache-Control": privateCaching, ...headers } });
}
