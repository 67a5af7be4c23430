/**
 * The search form as a query. Without script a browser sends every field of the form, empty ones too,
 * and both ways to ask for opening hours; this is where they become the parameters of CONTRACT's /spaces.
 */
import { type SpaceQuery, parseSpaceQuery, toSearchParams } from "./query";

/** The parameters a browser sent, without empty fields; an asked-for time wins over "now". */
export function cleanFormParams(sent: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams([...sent].filter(([, value]) => value !== ""));
  const time = kept.getAll("open").find((value) => value !== "now");
  if (time !== undefined) kept.set("open", time);
  return kept;
}

/** The parameters a form would send, without empty fields. */
export function paramsOfForm(form: HTMLFormElement): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") sent.append(name, value);
  return cleanFormParams(sent);
}

/** The query the form stands for; values that make no sense are left out. */
export function queryOfForm(form: HTMLFormElement): SpaceQuery {
  return parseSpaceQuery(paramsOfForm(form)).query;
}

/** The address of a query, without language: "/spaces" or "/spaces?q=gom". */
export function spacesPath(query: SpaceQuery): string {
  // why: commas may stand as they are, and people read, shorten and share these addresses.
  const search = toSearchParams(query).toString().replaceAll("%2C", ",");
  return search === "" ? "/spaces" : `/spaces?${search}`;
}
