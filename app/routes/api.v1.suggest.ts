import { jsonAnswer, machineLoader, refuseMethod } from "~/api/machine.server";
import { badParameter } from "~/api/problem";
import { readWords } from "~/api/question";
import { suggest } from "~/search/suggest.server";

/** As many as a list under a search box shows without scrolling, of spaces and of places. */
const suggestionCount = 6;

export const loader = machineLoader(async (call) => {
  const words = readWords(call.search);
  if (words.kind === "bad") return badParameter(call.problemLanguage, "q", words.value);
  return jsonAnswer(call, await suggest(words.text, call.language, suggestionCount));
});

export const action = refuseMethod;
