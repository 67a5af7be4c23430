/**
 * Suggestions as the search box shows them: one flat list the arrow keys walk through, spaces first, then designers,
 * then places. Spaces and designers lead to their pages, a place to the directory narrowed to it.
 */
import { type Language, inLanguage } from "~/i18n/i18n";
import type { PlaceAnswer } from "~/places/place";
import type { CreativeField, SpaceKind } from "~/spaces/space";

/** What /api/v1/suggest answers, as far as the box uses it. */
export interface SuggestAnswer {
  spaces: { slug: string; nameVi: string; nameEn: string | null; kind: SpaceKind; field: CreativeField }[];
  designers: { handle: string; name: string; headlineVi: string | null; headlineEn: string | null; field: CreativeField }[];
  places: PlaceAnswer[];
}

export type Suggestion =
  | { group: "spaces"; key: string; label: string; path: string; kind: SpaceKind; field: CreativeField; slug: string }
  | { group: "designers"; key: string; label: string; path: string; field: CreativeField; slug: string; note: string }
  | { group: "places"; key: string; label: string; path: string; former: boolean; becameNames: string[] };

/** Where a place answer leads: today's ward by its code, a former unit by its id. */
export function placePath(place: Pick<PlaceAnswer, "level" | "id">): string {
  return place.level === "ward" ? `/spaces?ward=${place.id}` : `/spaces?area=${encodeURIComponent(place.id)}`;
}

/** The answer as one list in the order shown; paths carry no language yet. */
export function suggestionsOf(answer: SuggestAnswer, language: Language): Suggestion[] {
  const spaces = answer.spaces.map((space): Suggestion => ({
    group: "spaces",
    key: `space-${space.slug}`,
    label: inLanguage(language, space.nameVi, space.nameEn)?.text ?? space.nameVi,
    path: `/spaces/${space.slug}`,
    kind: space.kind,
    field: space.field,
    slug: space.slug,
  }));
  const designers = answer.designers.map(({ handle, name, headlineVi, headlineEn, field }): Suggestion => ({
    group: "designers",
    key: `designer-${handle}`,
    label: name,
    path: `/designers/${handle}`,
    field,
    slug: handle,
    note: inLanguage(language, headlineVi, headlineEn)?.text ?? "",
  }));
  const places = answer.places.map((place): Suggestion => ({
    group: "places",
    key: `place-${place.level}-${place.id}`,
    label: language === "vi" ? place.fullNameVi : place.nameEn,
    path: placePath(place),
    former: place.level !== "ward",
    becameNames: place.level === "ward" ? [] : place.wards.map((ward) => (language === "vi" ? ward.fullNameVi : ward.nameEn)),
  }));
  return [...spaces, ...designers, ...places];
}
