import type { ActionFunctionArgs } from "@remix-run/node";
import { answerCeremony, readStep } from "~/accounts/ceremony.server";
import { signInWithPasskey } from "~/accounts/passkey.server";
import { languageOr404 } from "~/accounts/reply.server";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";

export function loader() {
  throw notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  languageOr404(params.lang);
  return answerCeremony(await orUnavailable(signInWithPasskey(request, context.clientAddress, await readStep(request))));
}
