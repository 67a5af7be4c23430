import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { adminData, adminOr404 } from "~/oversight/admin-reply.server";
import { getLogPage } from "~/oversight/log-view.server";
import { LogPage } from "~/oversight/log-page";
import { parseLogQuery } from "~/oversight/log-query";

await needSections("admin");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await adminOr404(request, params.lang);
  const query = parseLogQuery(new URL(request.url).searchParams);
  return adminData(language, "log", { query, ...(await orUnavailable(getLogPage(query, language))) });
}

export default function LogRoute() {
  return <LogPage {...useLoaderData<typeof loader>()} />;
}
