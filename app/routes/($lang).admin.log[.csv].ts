import type { LoaderFunctionArgs } from "@remix-run/node";
import { orUnavailable } from "~/lib/http.server";
import { adminOr404, csvFile } from "~/oversight/admin-reply.server";
import { streamLog } from "~/oversight/log.server";
import { parseLogQuery } from "~/oversight/log-query";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await adminOr404(request, params.lang);
  return orUnavailable(csvFile(request, streamLog(parseLogQuery(new URL(request.url).searchParams)), "log"));
}
