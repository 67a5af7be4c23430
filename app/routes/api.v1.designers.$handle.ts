import { publicDesigner } from "~/api/designer-answer";
import { jsonAnswer, machineLoader, refuseMethod } from "~/api/machine.server";
import { tooManyRequests, unknownAddress } from "~/api/problem";
import { readDesigner } from "~/designers/designer-read.server";
import { env } from "~/env.server";

export const loader = machineLoader(async (call) => {
  const found = await readDesigner(call.params.handle ?? "", null, call.clientAddress, new Date());
  if (found.kind === "limited") return tooManyRequests(call.problemLanguage, found.retryAfterSeconds);
  if (found.kind === "notFound") return unknownAddress(call.problemLanguage);
  return jsonAnswer(call, publicDesigner(call.language, env.APP_ORIGIN, found.page));
});

export const action = refuseMethod;
