import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { suggestSkills } from "~/designers/skill-suggestion.server";
import { orUnavailable } from "~/lib/http.server";

/** Known skills that fit what somebody types into their profile. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  languageOr404(params.lang);
  await orUnavailable(requireUser(request));
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return json({ skills: await orUnavailable(suggestSkills(typed)) }, { headers: { "Cache-Control": privateCaching } });
}
