import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { requireRole } from "~/accounts/session.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { listCases } from "~/reports/case-list.server";
import { caseData, caseQuestion } from "~/reports/case-reply.server";
import { CasesPage } from "~/reports/cases-page";
import { pageNumber } from "~/touch/page-number";

await needSections("cases", "touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  await orUnavailable(requireRole(request, "moderator"));
  const asked = new URL(request.url).searchParams;
  const { page, ...question } = caseQuestion(asked, pageNumber(asked));
  return caseData(language, "list", { ...question, list: await orUnavailable(listCases({ page, ...question }, new Date())) });
}

export default function ReportsRoute() {
  return <CasesPage {...useLoaderData<typeof loader>()} />;
}
