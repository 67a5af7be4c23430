import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { requireRole } from "~/accounts/session.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { listMatters } from "~/reports/matter.server";
import { ModerationPage } from "~/reports/moderation-page";
import { pageNumber } from "~/touch/page-number";
import { touchData } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  await orUnavailable(requireRole(request, "moderator"));
  const page = pageNumber(new URL(request.url).searchParams);
  return touchData(language, "moderation", { page, ...(await orUnavailable(listMatters(page))) });
}

export default function ReportsRoute() {
  return <ModerationPage {...useLoaderData<typeof loader>()} />;
}
