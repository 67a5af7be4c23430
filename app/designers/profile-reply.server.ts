import type { SubmissionResult } from "@conform-to/react";
import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import type { SessionUser } from "~/accounts/session.server";
import { standingTakedowns } from "~/accounts/takedown.server";
import { db } from "~/adapters/db.server";
import { createI18n, type Language } from "~/i18n/i18n";
import en from "~/i18n/en/designers.json";
import vi from "~/i18n/vi/designers.json";
import { listWards } from "~/places/place.server";
import { handleFrom, type ProfileState, publishProblem, type ProfileLink } from "./designer";
import type { ProfileForm } from "./profile-form";
import { saveProfile, type SaveProfileOutcome } from "./profile-write.server";
import { findNamedSpace, type SpaceChoice } from "./work-space.server";

const words = { vi: createI18n("vi", { designers: vi }), en: createI18n("en", { designers: en }) };

/** A line that names no space, or several. */
export interface UnclearSpace {
  typed: string;
  choices: SpaceChoice[];
}

/** What the action tells the form. */
export interface ProfileReply {
  result?: SubmissionResult;
  unclear?: UnclearSpace[];
  stale?: boolean;
  /** The consent was not ticked. */
  unsure?: boolean;
}

/** The page with the given facts and its title; no cache keeps it. */
export function profileData<Data extends object>(language: Language, data: Data) {
  return json({ ...data, title: words[language].t("designers:edit.title") }, { headers: { "Cache-Control": privateCaching } });
}

/** An answer to the form, with the status 400 of one that was not taken. */
export function refuseProfile(reply: ProfileReply) {
  return json<ProfileReply>(reply, { status: 400, headers: { "Cache-Control": privateCaching } });
}

/** The owner's form as it stands, or as it begins; and what stands in the way of publishing. */
export async function editorOf(user: SessionUser, now: Date) {
  const [own, wards] = await Promise.all([
    db.designerProfile.findUnique({
      where: { userId: user.id },
      include: {
        skills: { select: { skill: { select: { label: true } } }, orderBy: { position: "asc" } },
        spaces: { where: { space: { status: { not: "hidden" } } }, select: { space: { select: { nameVi: true } } }, orderBy: { space: { nameVi: "asc" } } },
      },
    }),
    listWards(),
  ]);
  const handle = own?.handle ?? (await freeHandle(user.name));
  const choices = wards.map(({ code, fullNameVi, nameEn }) => ({ code, fullNameVi, nameEn }));
  if (!own) return { own: null, values: { handle, name: user.name, visibility: "public" }, wards: choices };
  return {
    own: {
      handle,
      version: own.version,
      state: own.state as ProfileState,
      takedown: (await standingTakedowns("designer", [own.id]))[own.id] ?? null,
      visibility: own.visibility,
      problem: publishProblem({ ...user, guardianAgreed: own.guardianAgreedAt !== null }, now.getFullYear()),
    },
    values: {
      handle, name: own.name, headlineVi: own.headlineVi, headlineEn: own.headlineEn, bioVi: own.bioVi, bioEn: own.bioEn, learning: own.learning,
      disciplines: own.disciplines, languages: own.languages, availability: own.availability, wardCode: own.wardCode ?? "", visibility: own.visibility,
      skills: own.skills.map(({ skill }) => skill.label).join(", "),
      links: (own.links as unknown as ProfileLink[]).map(({ url }) => url).join("\n"),
      spaces: own.spaces.map(({ space }) => space.nameVi).join("\n"),
    },
    wards: choices,
  };
}

/** Saves a form that reads well; says where a ward or a space is not known. */
export async function saveProfileForm(userId: string, { version, spaces, spaceId: ticked, ...form }: ProfileForm): Promise<SaveProfileOutcome | { kind: "ward" } | { kind: "unclear"; unclear: UnclearSpace[] }> {
  if (form.wardCode && !(await listWards()).some(({ code }) => code === form.wardCode)) return { kind: "ward" };
  // why: a name that fits two spaces was made clear once; saving again must not ask again.
  const known = await db.designerSpace.findMany({ where: { profile: { userId } }, select: { spaceId: true } });
  const meant = new Set([...ticked, ...known.map((one) => one.spaceId)]);
  const spaceIds = new Set<string>();
  const unclear: UnclearSpace[] = [];
  for (const typed of spaces) {
    const named = await findNamedSpace(/\/spaces\/([a-z0-9-]+)/.exec(typed)?.[1] ?? typed, undefined);
    if (named.kind === "found") spaceIds.add(named.spaceId);
    else {
      const choices = named.kind === "several" ? named.choices : [];
      const chosen = choices.filter(({ id }) => meant.has(id));
      for (const { id } of chosen) spaceIds.add(id);
      if (chosen.length === 0) unclear.push({ typed, choices });
    }
  }
  if (unclear.length > 0) return { kind: "unclear", unclear };
  return saveProfile(userId, version, { ...form, spaceIds: [...spaceIds] });
}

/** A handle from a name that nobody has; empty where the name gives none. */
async function freeHandle(name: string): Promise<string> {
  const base = handleFrom(name).slice(0, 37);
  if (base === "") return "";
  const rows = await db.designerProfile.findMany({ where: { handle: { startsWith: base } }, select: { handle: true } });
  const taken = new Set(rows.map(({ handle }) => handle));
  for (let number = 1; number < 1_000; number++) {
    const handle = number === 1 ? base : `${base.replace(/(?<!-)-+$/, "")}-${number}`;
    if (!taken.has(handle)) return handle;
  }
  return "";
}
