import { clusterPage, geoJsonType } from "~/api/collection";
import { jsonAnswer, machineLoader, refuseMethod } from "~/api/machine.server";
import { badParameter } from "~/api/problem";
import { readKnownQuestion } from "~/api/question.server";
import { parseSpaceQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";

export const loader = machineLoader(async (call) => {
  const asked = await readKnownQuestion(call.search, parseSpaceQuery);
  if (asked.kind === "bad") return badParameter(call.problemLanguage, asked.parameter, asked.value);
  const view = await searchSpaces(asked.query, new Date(), 1);
  return jsonAnswer(call, clusterPage(call.language, view), geoJsonType);
});

export const action = refuseMethod;
