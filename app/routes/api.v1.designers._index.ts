import { designerPage } from "~/api/designer-answer";
import { jsonAnswer, machineLoader, refuseMethod } from "~/api/machine.server";
import { badParameter, tooManyRequests } from "~/api/problem";
import { readKnownQuestion } from "~/api/question.server";
import { takeList } from "~/designers/designer-read.server";
import { env } from "~/env.server";
import { parseDesignerQuery } from "~/search/designer-query";
import { searchDesigners } from "~/search/designer-search.server";

export const loader = machineLoader(async (call) => {
  const asked = await readKnownQuestion(call.search, parseDesignerQuery);
  if (asked.kind === "bad") return badParameter(call.problemLanguage, asked.parameter, asked.value);
  const view = await searchDesigners(asked.query, null, asked.limit);
  const taken = await takeList(null, call.clientAddress, view.designers.length);
  if (!taken.ok) return tooManyRequests(call.problemLanguage, taken.retryAfterSeconds);
  return jsonAnswer(call, designerPage(call.language, env.APP_ORIGIN, view, asked.limit));
});

export const action = refuseMethod;
