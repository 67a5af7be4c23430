/**
 * What is asked of the audit log, as the address says it: by whom or about whom, which action, about what, between which days of Hanoi,
 * and before which line. Whatever makes no sense is as if it were not there.
 */

export interface LogQuery {
  /** A name, an address, an id, or "system". */
  person: string | null;
  action: string | null;
  /** A type such as "space", an id, or both as "space:ID". */
  subject: string | null;
  /** YYYY-MM-DD, both days included. */
  from: string | null;
  to: string | null;
  /** The number of the line above which the page begins. */
  before: string | null;
}

const shapes: Record<keyof LogQuery, RegExp> = {
  person: /^[^\p{Cc}\p{Cs}]{1,120}$/u,
  action: /^[a-z][a-z0-9.-]{1,60}$/,
  subject: /^[\w:-]{1,240}$/,
  from: /^20\d\d-[01]\d-[0-3]\d$/,
  to: /^20\d\d-[01]\d-[0-3]\d$/,
  before: /^[1-9]\d{0,17}$/,
};

/** Reads the question from the parameters of an address. */
export function parseLogQuery(parameters: URLSearchParams): LogQuery {
  const read = (name: keyof LogQuery) => {
    const text = parameters.get(name)?.normalize("NFC").trim() ?? "";
    return shapes[name].test(text) && (name === "from" || name === "to" ? isDay(text) : true) ? text : null;
  };
  return { person: read("person"), action: read("action"), subject: read("subject"), from: read("from"), to: read("to"), before: read("before") };
}

/** The parameters that ask the question, to be put behind an address. */
export function logParameters(query: LogQuery): string {
  return new URLSearchParams(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null)).toString();
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
