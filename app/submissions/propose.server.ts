import { type AppLoadContext, json } from "@remix-run/node";
import { hasMailbox } from "~/accounts/mailbox.server";
import { privateCaching } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { can } from "~/accounts/can";
import { currentUser, requireUser, type SessionUser } from "~/accounts/session.server";
import { db } from "~/adapters/db.server";
import { type Language, localPath } from "~/i18n/i18n";
import { movedPermanently, notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { findWard, listWards } from "~/places/place.server";
import { checkSpaceFacts } from "~/spaces/facts";
import { checkOpeningHours } from "~/spaces/hours.server";
import { isVisible, type Source, type Space, type SpaceFacts } from "~/spaces/space";
import { type Asker, factsFor, isKeeper } from "~/spaces/keeper.server";
import { getSpace } from "~/spaces/space.server";
import { factsAt } from "./apply-submission.server";
import { formStart } from "./form-start.server";
import type { VisitorForm } from "./proposal-reply";
import { correctedFacts, type KnownFacts, knownFacts, newFacts } from "./proposed-facts";
import { type KnownForm, unknownWard } from "./space-form";
import { submissionWords } from "./submission-text.server";

/** The person and their language, where they may propose; `user` is null for a visitor, who may too. */
export async function proposer(request: Request, segment: string | undefined): Promise<{ language: Language; user: SessionUser | null }> {
  const language = languageOr404(segment);
  const user = await orUnavailable(currentUser(request));
  return { language, user: user && mayPropose(user) };
}

/** The member and their language, where they may propose; throws a redirect to the sign-in page for a visitor. */
export async function memberProposer(request: Request, segment: string | undefined): Promise<{ language: Language; user: SessionUser }> {
  const language = languageOr404(segment);
  return { language, user: mayPropose(await orUnavailable(requireUser(request))) };
}

function mayPropose(user: SessionUser): SessionUser {
  // why: a mailed outcome must reach somebody; every account of ours is confirmed, and one that is not may not propose.
  if (!user.emailVerified || !can(user.role, "submit")) throw new Response(null, { status: 403, headers: { "Cache-Control": privateCaching } });
  return user;
}

/** What a page is drawn from, with its title under `submissions:<part>.title`; no cache keeps it. */
export function proposalData<Data extends object>(language: Language, part: "new" | "edit" | "closure" | "list" | "own" | "history", data: Data, values: Record<string, string> = {}) {
  return json({ ...data, title: submissionWords(language)(`submissions:${part}.title`, values) }, { headers: { "Cache-Control": privateCaching } });
}

/** What a form of somebody without an account needs besides; null for members. */
export function visitorForm(user: SessionUser | null, context: AppLoadContext): VisitorForm | null {
  return user ? null : { start: formStart(new Date()), mailbox: hasMailbox(context) };
}

/** The space a proposal is about; throws 404 where there is none this person may see, and leads on where it has moved. */
export async function spaceOr404(language: Language, slug: string | undefined, page: "edit" | "closure" | "photo", user: SessionUser | null): Promise<Space> {
  const found = await orUnavailable(getSpace(slug ?? "", true));
  if (!found) throw notFound();
  if (found.kind === "moved") throw movedPermanently(localPath(language, `/spaces/${found.slug}/${page}`));
  if (!isVisible(found.space) && !(await orUnavailable(isKeeper(user, found.space.id)))) throw notFound();
  return found.space;
}

/** The wards to choose from, as the form needs them. */
export async function wardChoices() {
  return (await listWards()).map(({ code, slug, fullNameVi, nameEn, lng, lat }) => ({ code, slug, fullNameVi, nameEn, lng, lat }));
}
export type WardChoice = Awaited<ReturnType<typeof wardChoices>>[number];

/** The whole record a form that reads well stands for; or which of its fields make no sense after all. */
export async function factsOfForm(form: KnownForm, base: SpaceFacts | null): Promise<{ facts: SpaceFacts; errors: null } | { facts: null; errors: Record<string, string[]> }> {
  const { source, wardCode } = form;
  if (form.openingHours !== null && form.openingHours !== base?.openingHours && !checkOpeningHours(form.openingHours).ok) return { facts: null, errors: { openingHours: ["hours"] } };
  const found = await findWard(form);
  // why: official boundaries know better than whoever chooses from a list.
  const code = found.kind === "exact" ? found.ward.code : wardCode === unknownWard ? null : wardCode;
  if (code !== null && !(await listWards()).some((ward) => ward.code === code)) return { facts: null, errors: { wardCode: ["ward"] } };
  const known: KnownFacts = { ...pickKnown(form), wardCode: code };
  const page: Source | null = source === null ? null : { label: new URL(source).hostname.replace(/^www\./, ""), url: source };
  const { facts, problems } = checkSpaceFacts(base ? correctedFacts(base, known, page) : newFacts(known, page));
  if (facts) return { facts, errors: null };
  return { facts: null, errors: Object.fromEntries(problems.map((problem) => [/^\w+/.exec(problem)?.[0] ?? "", ["invalid"]])) };
}

/** Only what a proposal may state, whatever else the form carries. */
function pickKnown(form: Omit<KnownForm, "source" | "note" | "wardCode">): Omit<KnownFacts, "wardCode"> {
  return Object.fromEntries(knownFacts.flatMap((fact) => (fact === "wardCode" ? [] : [[fact, form[fact]]]))) as unknown as Omit<KnownFacts, "wardCode">;
}

/** The facts of a space at the version a form was made from, as this person may know them; null where it never had such. */
export async function factsSeen(user: Asker | null, spaceId: string, version: number): Promise<SpaceFacts | null> {
  const facts = await factsAt(db, spaceId, version);
  return facts && (await factsFor(user, spaceId, facts)).base;
}
