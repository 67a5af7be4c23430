import { describeInterface } from "~/api/description";
import { jsonAnswer, machineLoader, refuseMethod } from "~/api/machine.server";
import { env } from "~/env.server";
import { cacheControl } from "~/lib/http.server";

export const loader = machineLoader((call) =>
  jsonAnswer(call, describeInterface(env.APP_ORIGIN), "application/json", cacheControl.minutes),
);

export const action = refuseMethod;
