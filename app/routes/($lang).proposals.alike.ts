import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { addressKey } from "~/accounts/address-key";
import { takeToken } from "~/accounts/limits.server";
import { privateCaching } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { orUnavailable } from "~/lib/http.server";
import { readAlike } from "~/submissions/alike-question";
import { findDuplicates } from "~/submissions/duplicates.server";

/** Places that may be the one somebody is typing in; for the script of the form. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  languageOr404(params.lang);
  const question = readAlike(new URL(request.url).searchParams);
  const headers = { "Cache-Control": privateCaching };
  if (!question) return json({ duplicates: [] }, { headers });
  const taken = await orUnavailable(takeToken("alike-address", addressKey(context.clientAddress)));
  if (!taken.ok) return json({ duplicates: [] }, { status: 429, headers: { ...headers, "Retry-After": String(taken.retryAfterSeconds) } });
  return json({ duplicates: await orUnavailable(findDuplicates(question)) }, { headers });
}
