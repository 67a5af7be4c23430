import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { adminOr404, csvFile } from "~/oversight/admin-reply.server";
import { streamDecisions } from "~/oversight/moderator-export.server";
import { getPerson } from "~/oversight/person.server";

export async function loader({ request, params: { lang, id = "" } }: LoaderFunctionArgs) {
  await adminOr404(request, lang);
  if (!/^[\w-]{1,64}$/.test(id) || !(await orUnavailable(getPerson(id)))) throw notFound();
  return orUnavailable(csvFile(request, streamDecisions(id), `decisions-${id}`));
}
