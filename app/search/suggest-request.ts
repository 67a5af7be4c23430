/** What is asked of the search engine while a text is being typed: names first, what a place is, and its street. */
import type { MultiSearchQuery } from "meilisearch";
import { foldWords } from "~/lib/fold";
import { hasMarks, spellMarks } from "./marks";

const plainAttributes = ["nameVi", "nameEn", "subjects", "address"];
const markedAttributes = ["markedNames"];

/** The searches for a text begun; where it carries marks, names with the very marks come in an answer of their own, first. */
export function suggestionRequest(indexUid: string, text: string, limit: number): MultiSearchQuery[] {
  const base = { indexUid, limit, attributesToRetrieve: ["id"], matchingStrategy: "all" as const };
  const plain = { ...base, q: foldWords(text).join(" "), attributesToSearchOn: plainAttributes };
  return hasMarks(text) ? [{ ...base, q: foldWords(spellMarks(text)).join(" "), attributesToSearchOn: markedAttributes }, plain] : [plain];
}
