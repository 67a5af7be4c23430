import { jsonAnswer, machineLoader, refuseMethod } from "~/api/machine.server";
import { cacheControl } from "~/lib/http.server";

/** Alive: asks nothing of any other service. */
export const loader = machineLoader((call) => jsonAnswer(call, { status: "ok" }, "application/json", cacheControl.never));

export const action = refuseMethod;
