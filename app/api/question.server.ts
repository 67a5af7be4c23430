import { withKnownPlaces } from "~/search/known-places.server";
import { type Parse, type Question, readQuestion } from "./question";

/** The question as `readQuestion` gives it; bad also where a ward or former unit that is well written does not exist. */
export async function readKnownQuestion<Query extends { wards: string[]; areas: string[] }>(search: URLSearchParams, parse: Parse<Query>): Promise<Question<Query>> {
  const asked = readQuestion(search, parse);
  if (asked.kind === "bad") return asked;
  const [fault] = (await withKnownPlaces({ query: asked.query, dropped: [] })).dropped;
  return fault ? { kind: "bad", parameter: fault.param, value: fault.value } : asked;
}
