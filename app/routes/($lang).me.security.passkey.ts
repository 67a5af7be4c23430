import type { ActionFunctionArgs } from "@remix-run/node";
import { answerCeremony, readStep } from "~/accounts/ceremony.server";
import { addPasskey } from "~/accounts/passkey.server";
import { languageOr404 } from "~/accounts/reply.server";
import { requireFreshUser } from "~/accounts/session.server";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";

export function loader() {
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  languageOr404(params.lang);
  const user = await orUnavailable(requireFreshUser(request, new Date()));
  return answerCeremony(await orUnavailable(addPasskey(request, user, await readStep(request))));
}
