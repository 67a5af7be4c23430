/**
 * What pages are drawn from when they show a designer: only what the owner wrote for others to read. Nothing of the account stands
 * here, neither its address nor the year of birth. profile.server.ts gathers it.
 */
import type { PictureData } from "~/media/media";
import type { Availability, Discipline, ProfileLanguage, ProfileLink } from "./designer";
import type { WorkView } from "./work";

interface DesignerName {
  handle: string;
  name: string;
  headlineVi: string | null;
  headlineEn: string | null;
}

/** A designer on the wall. */
export interface DesignerCard extends DesignerName {
  disciplines: Discipline[];
  languages: ProfileLanguage[];
  availability: Availability[];
  skills: string[];
  /** Null for all of Hanoi. */
  ward: { code: string; fullNameVi: string; nameEn: string } | null;
  sample: boolean;
  /** Shown to members who are signed in, and to nobody else. */
  membersOnly: boolean;
  /** The first picture of their first work that has one. */
  picture: PictureData | null;
  altVi: string | null;
  altEn: string | null;
}

/** A designer who works at a space. */
export interface DesignerLink extends DesignerName {
  disciplines: Discipline[];
}

/** A designer's page. */
export interface DesignerPageData extends DesignerName {
  bioVi: string | null;
  bioEn: string | null;
  learning: string | null;
  disciplines: Discipline[];
  languages: ProfileLanguage[];
  availability: Availability[];
  skills: string[];
  /** Null for all of Hanoi. */
  ward: { fullNameVi: string; nameEn: string } | null;
  spaces: { slug: string; nameVi: string; nameEn: string | null }[];
  /** None of somebody under 18. */
  links: ProfileLink[];
  sample: boolean;
  works: WorkView[];
}
