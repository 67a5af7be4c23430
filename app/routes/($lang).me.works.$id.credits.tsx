import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import type { SubmissionResult } from "@conform-to/react";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { nameCoAuthor, removeCoAuthor } from "~/designers/work-credit.server";
import { WorkCreditsPage } from "~/designers/work-credits-page";
import { creditForm } from "~/designers/work-form";
import { ownWorkOr404, worksData } from "~/designers/work-reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isUuid } from "~/lib/uuid";

await needSections("works");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, work } = await ownWorkOr404(request, params);
  return worksData(language, "edit", { work });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user, work } = await ownWorkOr404(request, params);
  const form = await request.clone().formData().catch(() => new FormData());
  const here = localPath(language, `/me/works/${work.id}/credits`);
  if (form.get("intent") === "remove") {
    const profileId = String(form.get("profileId"));
    if (!isUuid(profileId) || !(await orUnavailable(removeCoAuthor(user.id, work.id, profileId)))) throw notFound();
    return goOn(here);
  }
  const submission = await readForm(request, creditForm);
  if (submission.status !== "success") return json({ result: submission.reply() }, { status: 400 });
  const outcome = await orUnavailable(nameCoAuthor(user.id, work.id, submission.value.handle, submission.value.role));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind === "refused") return json({ result: submission.reply({ fieldErrors: { handle: [outcome.problem] } }) }, { status: 400 });
  return goOn(here);
}

export default function WorkCreditsRoute() {
  const { work } = useLoaderData<typeof loader>();
  return <WorkCreditsPage work={work} reply={useActionData<typeof action>() as { result?: SubmissionResult } | undefined} />;
}
