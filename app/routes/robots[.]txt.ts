import { machineLoader, refuseMethod } from "~/api/machine.server";
import { env } from "~/env.server";
import { cacheControl, taggedResponse } from "~/lib/http.server";

// why: every filter makes an address of its own; crawlers need the pages of spaces and designers, which the sitemap names.
const closedPaths = ["/spaces?", "/en/spaces?", "/designers?", "/en/designers?", "/api/", "/spaces.csv", "/spaces.geojson", "/metrics", "/readyz"];

export const loader = machineLoader(({ request }) => {
  const lines = ["User-agent: *", ...closedPaths.map((path) => `Disallow: ${path}`), "", `Sitemap: ${env.APP_ORIGIN}/sitemap.xml`, ""];
  return taggedResponse(request, lines.join("\n"), "text/plain; charset=utf-8", cacheControl.minutes);
});

export const action = refuseMethod;
