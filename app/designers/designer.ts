/**
 * A designer: a person who shows what they make. The words a profile is told in, and how old its owner must be: a profile is public
 * from 16, and contact links are shown from 18. docs/domain.md explains the words.
 */
import { slugify } from "~/lib/fold";
import type { CreativeField } from "~/spaces/space";

/** What designers do, each under the field of the UNESCO Creative Cities Network it belongs to. */
export const disciplineFields = {
  "graphic-design": "design",
  branding: "design",
  typography: "design",
  illustration: "design",
  packaging: "design",
  "product-design": "design",
  furniture: "design",
  "interior-design": "design",
  fashion: "design",
  "interface-design": "design",
  ceramics: "crafts-folk-art",
  lacquer: "crafts-folk-art",
  textile: "crafts-folk-art",
  "bamboo-wood": "crafts-folk-art",
  jewellery: "crafts-folk-art",
  printmaking: "crafts-folk-art",
  architecture: "architecture",
  landscape: "architecture",
  "exhibition-design": "architecture",
  film: "film",
  animation: "film",
  photography: "media-arts",
  "motion-graphics": "media-arts",
  "game-design": "media-arts",
  "sound-design": "music",
  "food-design": "gastronomy",
  "book-design": "literature",
} as const satisfies Record<string, CreativeField>;

export type Discipline = keyof typeof disciplineFields;
export const disciplines = Object.keys(disciplineFields) as [Discipline, ...Discipline[]];

/** What a designer is open to; none of them reads as "not looking now". */
export const availabilities = ["commissions", "jobs", "collaboration", "mentoring"] as const;
export type Availability = (typeof availabilities)[number];

export const profileLanguages = ["vi", "en", "fr", "ja", "ko", "zh", "other"] as const;
export type ProfileLanguage = (typeof profileLanguages)[number];

/** "taken-down" by moderators: only they bring it back. */
export const profileStates = ["draft", "published", "taken-down"] as const;
export type ProfileState = (typeof profileStates)[number];

export const visibilities = ["public", "members", "hidden"] as const;
export type Visibility = (typeof visibilities)[number];

export const profileLimits = {
  nameLength: 200,
  headlineLength: 200,
  bioLength: 4_000,
  learningLength: 1_000,
  handleShortest: 3,
  handleLength: 40,
  disciplines: 8,
  skills: 20,
  skillLength: 40,
  links: 6,
  linkLength: 300,
  spaces: 6,
} as const;

/** Addresses that other pages may want below /designers. */
export const reservedHandles: readonly string[] = ["new", "search", "page", "wall", "api", "admin", "designers", "export"];

/** The youngest age at which a profile may be public without a guardian, and at which contact links are shown. */
const publicFromAge = 16;
const linksFromAge = 18;

export interface ProfileLink {
  label: string;
  url: string;
}

/** What a designer whom everybody may see is found, filtered and counted by. */
export interface DesignerFacts {
  id: string;
  version: number;
  handle: string;
  name: string;
  headlineVi: string | null;
  headlineEn: string | null;
  bioVi: string | null;
  bioEn: string | null;
  learning: string | null;
  disciplines: Discipline[];
  languages: ProfileLanguage[];
  availability: Availability[];
  skills: { folded: string; label: string }[];
  /** Null for all of Hanoi. */
  wardCode: string | null;
  /** Title and tools of each work. */
  works: string[];
  sample: boolean;
  /** ISO instant. */
  publishedAt: string;
}

/** The field whose tile stands for a designer without a picture. */
export function fieldOfDesigner(own: readonly Discipline[]): CreativeField {
  return own[0] ? disciplineFields[own[0]] : "design";
}

/** A handle made from a name: "Nguyễn Thị Thử" gives "nguyen-thi-thu"; empty where the name has too few Latin letters. */
export function handleFrom(name: string): string {
  const handle = slugify(name).slice(0, profileLimits.handleLength).replace(/(?<!-)-+$/, "");
  return handle.length < profileLimits.handleShortest || reservedHandles.includes(handle) ? "" : handle;
}

/** The age somebody has reached for certain, as only the year of birth is known. */
function surelyAged(birthYear: number, year: number): number {
  return year - birthYear - 1;
}

/** Whether contact links may be shown; never of somebody who may be under 18 or whose age is not known. */
export function mayShowLinks(birthYear: number | null, year: number): boolean {
  return birthYear !== null && surelyAged(birthYear, year) >= linksFromAge;
}

/** Why a profile may not be published; a key under `designers:publish.problem`. */
export type PublishProblem = "email" | "birthYear" | "young" | "takenDown";

/** What stands in the way of publishing, apart from the owner's consent; null where nothing does. */
export function publishProblem(owner: { emailVerified: boolean; birthYear: number | null; guardianAgreed: boolean }, year: number): PublishProblem | null {
  if (!owner.emailVerified) return "email";
  if (owner.birthYear === null) return "birthYear";
  return surelyAged(owner.birthYear, year) < publicFromAge && !owner.guardianAgreed ? "young" : null;
}
