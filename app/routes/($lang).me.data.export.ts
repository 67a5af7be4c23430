import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { goOn, languageOr404 } from "~/accounts/reply.server";
import { requireFreshUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { orUnavailable } from "~/lib/http.server";
import { exportPerson } from "~/rights/export.server";

/** Whoever comes here by address, as after signing in again, is shown the button. */
export function loader({ params }: LoaderFunctionArgs) {
  return goOn(localPath(languageOr404(params.lang), "/me/data"));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const now = new Date();
  const user = await orUnavailable(requireFreshUser(request, now));
  const outcome = await orUnavailable(exportPerson(user.id, language, now));
  if (outcome.kind === "archive") return outcome.response;
  return goOn(localPath(language, `/me/data?wait=${Math.ceil(outcome.retryAfterSeconds / 60)}`));
}
