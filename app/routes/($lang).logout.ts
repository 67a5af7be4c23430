import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { goOn, languageOr404 } from "~/accounts/reply.server";
import { signOut } from "~/accounts/sign-in.server";
import { localPath } from "~/i18n/i18n";
import { orUnavailable } from "~/lib/http.server";

/** Reading never signs anybody out; the button stands on the account's page. */
export function loader({ params }: LoaderFunctionArgs) {
  return goOn(localPath(languageOr404(params.lang), "/me"));
}

export async function action({ request, params }: ActionFunctionArgs) {
  return goOn(localPath(languageOr404(params.lang), "/"), await orUnavailable(signOut(request)));
}
