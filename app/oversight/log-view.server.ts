import type { Language } from "~/i18n/i18n";
import { actionName } from "./admin-text.server";
import { nameSubjects } from "./log-subject.server";
import { listActions, listLog } from "./log.server";
import type { LogQuery } from "./log-query";

/** A page of the log in words: what each action is called, what each line is about, and the actions there are to choose from. */
export async function getLogPage(query: LogQuery, language: Language) {
  const [{ lines, next }, codes] = await Promise.all([listLog(query), listActions()]);
  return {
    next,
    lines: lines.map((line) => ({ ...line, what: actionName(language, line.action) })),
    subjects: await nameSubjects(lines),
    actions: codes.map((code) => ({ code, name: actionName(language, code) })),
  };
}
