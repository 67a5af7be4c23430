import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountHome } from "~/accounts/account-home";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404, pageData } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";

await needSections("accounts", "works", "designers", "submissions", "moderation");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const { name, email, role, demo } = await orUnavailable(requireUser(request));
  return pageData(language, "me", { name, email, role, demo });
}

export default function AccountRoute() {
  return <AccountHome {...useLoaderData<typeof loader>()} />;
}
