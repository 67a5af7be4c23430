import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { type FormReply, languageOr404, pageData } from "~/accounts/reply.server";
import { actOnSecurity } from "~/accounts/security-action.server";
import { getSecurity } from "~/accounts/security.server";
import { SecurityPage } from "~/accounts/security-page";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const done = new URL(request.url).searchParams.get("done");
  return pageData(language, "security", { ...(await orUnavailable(getSecurity(request, new Date()))), done });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return orUnavailable(actOnSecurity(request, languageOr404(params.lang), new Date()));
}

export default function SecurityRoute() {
  return <SecurityPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as FormReply | undefined} />;
}
