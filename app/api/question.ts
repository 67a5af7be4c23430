/**
 * A question put to the machine interface: the page's own parameters, but strict. Where a page drops
 * a value that makes no sense and says so, a program is refused, because nobody would read the notice.
 */
import { parseSpaceQuery } from "~/search/query";
import type { Dropped } from "~/search/query-values";
import { readLimit } from "./parameters";

/** Parameters that mean one thing; given twice, nobody knows which is meant. */
const singleParameters = ["q", "place", "bbox", "z", "open", "near", "sort", "page", "limit"];

export type Question<Query> = { kind: "ok"; query: Query; limit: number } | { kind: "bad"; parameter: string; value: string };

/** Reads the parameters of one address as a question about spaces, or about designers. */
export type Parse<Query> = (search: URLSearchParams) => { query: Query; dropped: Dropped[] };

/** The question, or the first parameter at fault with its value. */
export function readQuestion<Query>(search: URLSearchParams, parse: Parse<Query>): Question<Query> {
  const twice = singleParameters.find((name) => search.getAll(name).length > 1);
  if (twice) return { kind: "bad", parameter: twice, value: search.getAll(twice).join(" ") };
  const limit = readLimit(search);
  if (limit.kind === "bad") return { kind: "bad", parameter: "limit", value: limit.value };
  const { query, dropped } = parse(search);
  const fault = dropped[0];
  return fault ? { kind: "bad", parameter: fault.param, value: fault.value } : { kind: "ok", query, limit: limit.value };
}

/** The words of a parameter `q` that stands alone; bad where it is given twice or too long. */
export function readWords(search: URLSearchParams): { kind: "ok"; text: string } | { kind: "bad"; value: string } {
  const given = search.getAll("q");
  if (given.length > 1) return { kind: "bad", value: given.join(" ") };
  const { query, dropped } = parseSpaceQuery(new URLSearchParams({ q: given[0] ?? "" }));
  return dropped[0] ? { kind: "bad", value: dropped[0].value } : { kind: "ok", text: query.q };
}
