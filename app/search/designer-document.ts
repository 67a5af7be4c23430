/**
 * A designer as the search engine keeps them: words to find them by, values to filter and count by. Only what everybody may see
 * stands here, nothing of the account, and no space they work at, because a space may be hidden on a day its people do not change.
 */
import type { Availability, DesignerFacts, Discipline, ProfileLanguage } from "~/designers/designer";
import { normaliseText } from "~/lib/fold";
import { disciplineWords } from "./designer-words";
import { spellMarks } from "./marks";
import type { Places } from "./ward-places";

/** Raised whenever documents change their shape, so that older ones are seen and made anew. */
export const designerShape = 1;

export interface DesignerDocument {
  id: string;
  version: number;
  shape: number;
  handle: string;
  name: string;
  skillLabels: string[];
  subjects: string[];
  headlines: string[];
  works: string[];
  texts: string[];
  places: string[];
  /** The name, then all else but the places, with marks spelt out. */
  markedNames: string[];
  markedTexts: string[];
  disciplines: Discipline[];
  /** Folded. */
  skills: string[];
  wards: string[];
  areas: string[];
  languages: ProfileLanguage[];
  availability: Availability[];
  sample: boolean;
  /** Milliseconds since 1970. */
  publishedAt: number;
}

/** The document of a designer. */
export function toDesignerDocument(designer: DesignerFacts, places: Places): DesignerDocument {
  const name = normaliseText(designer.name);
  const skillLabels = designer.skills.map(({ label }) => normaliseText(label));
  const subjects = [...new Set(designer.disciplines.flatMap(disciplineWords))];
  const headlines = present([designer.headlineVi, designer.headlineEn]);
  const works = designer.works.map(normaliseText);
  const texts = present([designer.bioVi, designer.bioEn, designer.learning]);
  return {
    id: designer.id,
    version: designer.version,
    shape: designerShape,
    handle: designer.handle,
    name,
    skillLabels,
    subjects,
    headlines,
    works,
    texts,
    places: places.names.map(normaliseText),
    markedNames: [spellMarks(name)],
    markedTexts: [...skillLabels, ...subjects, ...headlines, ...works, ...texts].map(spellMarks),
    disciplines: designer.disciplines,
    skills: designer.skills.map(({ folded }) => folded),
    wards: places.wards,
    areas: places.areas,
    languages: designer.languages,
    availability: designer.availability,
    sample: designer.sample,
    publishedAt: Date.parse(designer.publishedAt),
  };
}

function present(texts: (string | null)[]): string[] {
  return texts.filter((text) => text !== null).map(normaliseText);
}
