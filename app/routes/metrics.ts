import { register } from "prom-client";
import { machineLoader, refuseMethod } from "~/api/machine.server";
import { cacheControl } from "~/lib/http.server";

export const loader = machineLoader(async () => {
  const headers = { "Content-Type": register.contentType, "Cache-Control": cacheControl.never };
  return new Response(await register.metrics(), { headers });
});

export const action = refuseMethod;
