import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { listDrafts } from "~/submissions/draft.server";
import { readDraftNotice } from "~/submissions/draft-form";
import { OwnDrafts } from "~/submissions/own-drafts";
import { OwnSubmissionsPage } from "~/submissions/own-list";
import { proposalData } from "~/submissions/propose.server";
import { listOwnSubmissions } from "~/submissions/submission.server";

await needSections("submissions", "propose");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const [submissions, drafts] = await orUnavailable(Promise.all([listOwnSubmissions(user.id), listDrafts(user.id)]));
  return proposalData(language, "list", { submissions, drafts, notice: readDraftNotice(new URL(request.url).searchParams) });
}

export default function OwnSubmissionsRoute() {
  const { title, submissions, drafts, notice } = useLoaderData<typeof loader>();
  return <OwnSubmissionsPage title={title} submissions={submissions} drafts={<OwnDrafts drafts={drafts} notice={notice} />} />;
}
