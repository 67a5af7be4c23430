/** What is asked of the search engine while a text is being typed: names first, then what a place or a person is. */
import type { MultiSearchQuery } from "meilisearch";
import { foldWords } from "~/lib/fold";
import { hasMarks, spellMarks } from "./marks";

/** An index to suggest from: what is searched for words without marks, and how many are wanted. */
export interface SuggestedIndex {
  indexUid: string;
  plainAttributes: string[];
  limit: number;
}

/** Attributes of spaces and of designers that a text begun is looked for in. */
export const spaceAttributes = ["nameVi", "nameEn", "subjects", "address"];
export const designerAttributes = ["name", "skillLabels", "subjects"];

/** The searches for a text begun; where it carries marks, names with the very marks come in an answer of their own, first. */
export function suggestionRequest(indexes: readonly SuggestedIndex[], text: string): MultiSearchQuery[] {
  const plain = foldWords(text).join(" ");
  const marked = hasMarks(text) ? foldWords(spellMarks(text)).join(" ") : null;
  return indexes.flatMap(({ indexUid, plainAttributes, limit }) => {
    const base = { indexUid, limit, attributesToRetrieve: ["id"], matchingStrategy: "all" as const };
    const plainSearch = { ...base, q: plain, attributesToSearchOn: plainAttributes };
    return marked === null ? [plainSearch] : [{ ...base, q: marked, attributesToSearchOn: ["markedNames"] }, plainSearch];
  });
}
