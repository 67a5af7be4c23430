import { geoJsonType, spacePage } from "~/api/collection";
import { jsonAnswer, machineLoader, refuseMethod } from "~/api/machine.server";
import { badParameter } from "~/api/problem";
import { readKnownQuestion } from "~/api/question.server";
import { env } from "~/env.server";
import { parseSpaceQuery } from "~/search/query";
import { searchSpaces } from "~/search/search.server";
import { hanoiTime } from "~/spaces/hanoi-time";

export const loader = machineLoader(async (call) => {
  const asked = await readKnownQuestion(call.search, parseSpaceQuery);
  if (asked.kind === "bad") return badParameter(call.problemLanguage, asked.parameter, asked.value);
  const now = new Date();
  const view = await searchSpaces(asked.query, now, asked.limit);
  return jsonAnswer(call, spacePage(call.language, env.APP_ORIGIN, view, asked.limit, hanoiTime(now).date), geoJsonType);
});

export const action = refuseMethod;
