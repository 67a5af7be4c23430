import { json } from "@remix-run/node";
import { requireUser, type SessionUser } from "~/accounts/session.server";
import { languageOr404 } from "~/accounts/reply.server";
import { privateCaching } from "~/accounts/private-page";
import { db } from "~/adapters/db.server";
import { createI18n, type Language } from "~/i18n/i18n";
import en from "~/i18n/en/works.json";
import vi from "~/i18n/vi/works.json";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import type { WorkFacts, WorkView } from "./work";
import type { WorkForm } from "./work-form";
import { getOwnProfile, getOwnWork } from "./work.server";
import { findNamedSpace, type SpaceChoice } from "./work-space.server";
import { createWork, updateWork } from "./work-write.server";

const words = { vi: createI18n("vi", { works: vi }), en: createI18n("en", { works: en }) };

/** The person, their language on this page and the work of theirs that the address names; 404 for the works of others. */
export async function ownWorkOr404(request: Request, params: { lang?: string; id?: string }): Promise<{ language: Language; user: SessionUser; work: WorkView }> {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const work = await orUnavailable(getOwnWork(user.id, params.id));
  if (!work) throw notFound();
  return { language, user, work };
}

/** What a page of works is drawn from, with its title under `works:<part>.title`; no cache keeps it. */
export function worksData<Data extends object>(language: Language, part: "list" | "new" | "edit", data: Data) {
  return json({ ...data, title: words[language].t(`works:${part}.title`) }, { headers: { "Cache-Control": privateCaching } });
}

export type SaveOutcome = { kind: "saved"; workId: string } | { kind: "space"; problem: "space" | "spaceSeveral"; choices: SpaceChoice[] } | { kind: "tooMany" } | { kind: "notFound" };

/** Saves the facts of a form as a new work, or as those of `workId`. */
export async function saveWork(userId: string, workId: string | null, { space, spaceId: chosenId, year, ...form }: WorkForm): Promise<SaveOutcome> {
  const profile = await getOwnProfile(userId);
  if (!profile) return { kind: "notFound" };
  const named = await findNamedSpace(space, chosenId);
  if (named.kind === "unknown") return { kind: "space", problem: "space", choices: [] };
  if (named.kind === "several") return { kind: "space", problem: "spaceSeveral", choices: named.choices };
  const facts: WorkFacts = { ...form, year: year ?? null, spaceId: named.kind === "found" ? named.spaceId : null };
  return db.$transaction(async (tx) => {
    if (workId) return (await updateWork(tx, profile.id, workId, facts)) ? { kind: "saved", workId } : { kind: "notFound" };
    const created = await createWork(tx, profile.id, facts);
    return created.kind === "created" ? { kind: "saved", workId: created.workId } : created;
  });
}
