/**
 * Reads the values of a question from URL parameters. Never throws: what makes no sense is named in `dropped`, so that a page can
 * say so and the machine interface can refuse it. Unknown parameters are ignored.
 */
import { type Dropped, droppedValue, readText } from "./query-values";

const maxListLength = 60;

export interface QueryReader {
  dropped: Dropped[];
  /** The words of `q`, normalised. */
  words: () => string;
  /** One value, read by a function that answers null for nonsense; an absent or empty one is simply not asked. */
  one: <Value>(param: string, read: (text: string) => Value | null) => Value | null;
  /** Repeated values, each once: of a list in its order, else sorted, as read by a function that answers null for nonsense. */
  many: <Value extends string>(param: string, known: readonly Value[] | ((text: string) => Value | null)) => Value[];
}

/** A reader of these parameters. */
export function readQuery(params: URLSearchParams): QueryReader {
  const dropped: Dropped[] = [];
  const drop = (param: string, value: string) => void dropped.push(droppedValue(param, value));
  return {
    dropped,
    words() {
      const typed = params.get("q") ?? "";
      const { text, cut } = readText(typed);
      if (cut) drop("q", typed);
      return text;
    },
    one(param, read) {
      const text = params.get(param);
      if (text === null || text === "") return null;
      const value = read(text);
      if (value === null) drop(param, text);
      return value;
    },
    many<Value extends string>(param: string, known: readonly Value[] | ((text: string) => Value | null)) {
      const read = typeof known === "function" ? known : (text: string) => known.find((value) => value === text) ?? null;
      const found = new Set<Value>();
      for (const text of params.getAll(param)) {
        if (text === "") continue;
        const value = read(text);
        if (value !== null && (found.has(value) || found.size < maxListLength)) found.add(value);
        else drop(param, text);
      }
      return typeof known === "function" ? [...found].sort() : known.filter((value) => found.has(value));
    },
  };
}

/** The code of a ward of today, as it is written. */
export function readWardCode(text: string): string | null {
  return /^\d{5}$/.test(text) ? text : null;
}

/** The id of a former unit, as it is written. */
export function readAreaId(text: string): string | null {
  return /^(?=.{1,80}$)[a-z0-9-]+(\.[a-z0-9-]+)?$/.test(text) ? text : null;
}
