import { parseWithZod } from "@conform-to/zod/v4";
import type { Submission, SubmissionResult } from "@conform-to/react";
import { json, redirect } from "@remix-run/node";
import type { z } from "zod";
import { type Language, languageOfSegment, localPath } from "~/i18n/i18n";
import { localRedirect, notFound } from "~/lib/http";
import { accountWords } from "./account-text.server";
import { privateCaching } from "./private-page";

/** What an action tells its form: which fields are wrong, or that a mail is on its way, or how long to wait. */
export interface FormReply {
  result?: SubmissionResult;
  mailed?: boolean;
  limitedMinutes?: number;
  failure?: string;
}

/** The language of the address; throws 404 for what is no language of ours. */
export function languageOr404(segment: string | undefined): Language {
  const language = languageOfSegment(segment);
  if (!language) throw notFound();
  return language;
}

/** What a page of accounts is drawn from, with its title. */
export function pageData<Data extends object>(language: Language, part: string, data: Data) {
  return json({ ...data, title: accountWords(language)(`accounts:${part}.title`) }, { headers: { "Cache-Control": privateCaching } });
}

/** The form that was sent, checked against its schema. why: a body that is no form is answered like an empty one, never 500. */
export async function readForm<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<Submission<z.output<Schema>, string[]>> {
  const form = await request.formData().catch(() => new FormData());
  return parseWithZod(form, { schema }) as Submission<z.output<Schema>, string[]>;
}

/** Back to the form with what was typed, but never a password. */
export function refuse(submission: Submission<unknown, string[]>, errors: Record<string, string[] | undefined> = {}) {
  const result = submission.reply({ formErrors: errors[""] ?? [], fieldErrors: without(errors, ""), hideFields: ["password", "current", "token"] });
  return answer({ result }, 400);
}

/** Back to the form with one sentence about the whole, a key under `accounts`. */
export function fail(submission: Submission<unknown, string[]>, failure: string) {
  return answer({ result: submission.reply({ hideFields: ["password", "current", "token"] }), failure }, 400);
}

/** 429, with the form as it was. */
export function limited(submission: Submission<unknown, string[]> | null, retryAfterSeconds: number) {
  const reply: FormReply = { result: submission?.reply({ hideFields: ["password", "current", "token"] }), limitedMinutes: Math.ceil(retryAfterSeconds / 60) };
  return answer(reply, 429, { "Retry-After": String(retryAfterSeconds) });
}

/** The form is done with: look into the mailbox. */
export function mailed() {
  return answer({ mailed: true }, 200);
}

/** On to a page of ours, with cookies. */
export function goOn(path: string, cookies: Headers = new Headers()) {
  cookies.set("Cache-Control", privateCaching);
  return redirect(localRedirect(path), { headers: cookies });
}

/** Where a sign-in leads: back where it came from, within this site, else the account's home. */
export function nextOf(request: Request, language: Language): string {
  const next = new URL(request.url).searchParams.get("next");
  const home = localPath(language, "/me");
  return next === null ? home : localRedirect(next) === next ? next : home;
}

function answer(reply: FormReply, status: number, headers: Record<string, string> = {}) {
  return json(reply, { status, headers: { "Cache-Control": privateCaching, ...headers } });
}

function without(errors: Record<string, string[] | undefined>, key: string): Record<string, string[]> {
  return Object.fromEntries(Object.entries(errors).flatMap(([name, keys]) => (name === key || keys === undefined ? [] : [[name, keys]])));
}

/** The token of a mailed link; empty where the address carries none that could be one. */
export function tokenOf(request: Request): string {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return /^[\w-]{16,64}$/.test(token) ? token : "";
}

/** The link opened nothing: unknown, used or too old. */
export function refusedLink() {
  return answer({ failure: "badLink.text" }, 400);
}
