import { json } from "@remix-run/node";
import { machineLoader, refuseMethod } from "~/api/machine.server";
import { getReadiness } from "~/api/readiness.server";
import { cacheControl } from "~/lib/http.server";

export const loader = machineLoader(async () => {
  const { ready, services } = await getReadiness();
  return json(services, { status: ready ? 200 : 503, headers: { "Cache-Control": cacheControl.never } });
});

export const action = refuseMethod;
