import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Language } from "~/i18n/i18n";
import { cacheControl, taggedResponse } from "~/lib/http.server";
import { log } from "~/lib/log.server";
import { isOutage } from "~/lib/outage";
import { preferredLanguage, readLanguage } from "./parameters";
import { badParameter, internalProblem, methodNotAllowed, temporarilyUnavailable } from "./problem";

/** One call of the machine interface, as its routes see it. */
export interface Call {
  request: Request;
  search: URLSearchParams;
  params: Readonly<Record<string, string | undefined>>;
  /** The address of whoever asks, for limits. */
  clientAddress: string;
  /** Language of names in data: the parameter `lang`, else Vietnamese, so that an address alone decides the answer. */
  language: Language;
  /** Language of problems: the parameter `lang`, else what the caller's Accept-Language prefers. */
  problemLanguage: Language;
}

const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Retry-After",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** A loader that answers any site's script, tells outages from bugs and never lets an exception's text out. */
export function machineLoader(answer: (call: Call) => Promise<Response> | Response) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<Response> => {
    if (request.method === "OPTIONS") return withCors(preflight());
    const { searchParams: search } = new URL(request.url);
    const asked = readLanguage(search);
    const preferred = preferredLanguage(request.headers.get("Accept-Language"));
    if (asked.kind === "bad") return withCors(badParameter(preferred, "lang", asked.value));
    const problemLanguage = asked.value ?? preferred;
    const call = { request, search, params, clientAddress: context.clientAddress, language: asked.value ?? "vi", problemLanguage } satisfies Call;
    try {
      return withCors(await answer(call));
    } catch (error) {
      if (isOutage(error)) return withCors(temporarilyUnavailable(problemLanguage));
      log.error({ err: error, path: new URL(request.url).pathname }, "machine interface failed");
      return withCors(internalProblem(problemLanguage));
    }
  };
}

/** An action that refuses: nothing here can be changed. */
export function refuseMethod({ request }: ActionFunctionArgs): Response {
  return withCors(methodNotAllowed(preferredLanguage(request.headers.get("Accept-Language"))));
}

/** The value as JSON with an entity tag; `type` is the media type. */
export function jsonAnswer(call: Call, value: unknown, type = "application/json", caching: string = cacheControl.revalidate): Response {
  return taggedResponse(call.request, JSON.stringify(value), `${type}; charset=utf-8`, caching);
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });
}

function withCors(response: Response): Response {
  for (const [name, value] of Object.entries(corsHeaders)) response.headers.set(name, value);
  return response;
}
