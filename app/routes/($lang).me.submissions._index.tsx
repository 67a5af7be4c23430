import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { OwnSubmissionsPage } from "~/submissions/own-list";
import { proposalData } from "~/submissions/propose.server";
import { listOwnSubmissions } from "~/submissions/submission.server";

await needSections("submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  return proposalData(language, "list", { submissions: await orUnavailable(listOwnSubmissions(user.id)) });
}

export default function OwnSubmissionsRoute() {
  const { title, submissions } = useLoaderData<typeof loader>();
  return <OwnSubmissionsPage title={title} submissions={submissions} />;
}
