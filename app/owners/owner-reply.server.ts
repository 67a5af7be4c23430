import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { requireUser, type SessionUser } from "~/accounts/session.server";
import { type Language, localPath } from "~/i18n/i18n";
import { movedPermanently, notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isKeeper } from "~/spaces/keeper.server";
import { getSpace, type SpaceRecord } from "~/spaces/space.server";
import { ownerWords } from "./owner-text.server";

/** What an action tells its page: what is wrong, in which form, or how long to wait, with what was typed. */
export interface OwnerReply {
  /** A key under `owners:problem`, and the form and field it belongs to. */
  problem?: string;
  intent?: string;
  field?: string;
  limitedMinutes?: number;
  typed?: Record<string, string>;
  triesLeft?: number;
  /** A code to read out, shown this once. */
  code?: { claimId: string; digits: string };
}

/** What a page is drawn from, with its title under `owners:<part>.title`; no cache keeps it. */
export function ownerData<Data extends object>(language: Language, part: string, data: Data, values: Record<string, string> = {}) {
  return json({ ...data, title: ownerWords(language)(`owners:${part}.title`, values) }, { headers: { "Cache-Control": privateCaching } });
}

/** Back to the page with what is wrong. */
export function refuseOwner(reply: OwnerReply, status = 400) {
  const waiting: Record<string, string> = reply.limitedMinutes === undefined ? {} : { "Retry-After": String(reply.limitedMinutes * 60) };
  return json<OwnerReply>(reply, { status: reply.limitedMinutes === undefined ? status : 429, headers: { "Cache-Control": privateCaching, ...waiting } });
}

/** The same for a form that does not read well. */
export function refuseTyped({ error, payload }: { error?: Record<string, string[] | null> | null; payload: Record<string, unknown> }) {
  const [field = "", problems] = Object.entries(error ?? {}).find(([, keys]) => keys !== null && keys.length > 0) ?? [];
  const typed = Object.fromEntries(Object.entries(payload).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  return refuseOwner({ problem: problems?.[0] ?? "form", field, intent: typed.intent, typed });
}

/** 429 after too many tries. */
export function limitOwner(intent: string, retryAfterSeconds: number, typed?: Record<string, string>) {
  return refuseOwner({ limitedMinutes: Math.ceil(retryAfterSeconds / 60), intent, typed });
}

/** The space of an address and the person who asks; throws 404 for what they may not see, leads on where it has moved. */
export async function spaceAndUser(request: Request, params: { lang?: string; slug?: string }, page: "claim" | "owners" | "invitation", needed: "keeper" | "anybody" | "link"): Promise<{ language: Language; user: SessionUser; space: SpaceRecord["space"]; ward: SpaceRecord["ward"] }> {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const found = await orUnavailable(getSpace(params.slug ?? "", needed !== "anybody"));
  if (!found) throw notFound();
  if (found.kind === "moved") throw movedPermanently(localPath(language, `/spaces/${found.slug}/${page}`));
  if (needed === "keeper" && !(await orUnavailable(isKeeper(user, found.space.id)))) throw notFound();
  return { language, user, space: found.space, ward: found.ward };
}
