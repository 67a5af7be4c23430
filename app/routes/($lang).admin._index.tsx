import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { adminData, adminOr404 } from "~/oversight/admin-reply.server";
import { getOverview } from "~/oversight/overview.server";
import { OverviewPage } from "~/oversight/overview-page";

await needSections("admin", "submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await adminOr404(request, params.lang);
  return adminData(language, "overview", await orUnavailable(getOverview(new Date())));
}

export default function OverviewRoute() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
