import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { getOwnProfile } from "~/designers/work.server";
import { WorkFactsForm, type WorkFactsReply } from "~/designers/work-facts-form";
import { workForm } from "~/designers/work-form";
import { saveWork, worksData } from "~/designers/work-reply.server";
import { WorkNewPage } from "~/designers/work-new-page";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";

await needSections("works");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  if (!(await orUnavailable(getOwnProfile(user.id)))) throw goOn(localPath(language, "/me/works"));
  return worksData(language, "new", {});
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const submission = await readForm(request, workForm(new Date().getFullYear()));
  if (submission.status !== "success") return json<WorkFactsReply>({ result: submission.reply() }, { status: 400 });
  const outcome = await orUnavailable(saveWork(user.id, null, submission.value));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind === "saved") return goOn(localPath(language, `/me/works/${outcome.workId}/images`));
  const fieldErrors: Record<string, string[]> = outcome.kind === "space" ? { space: [outcome.problem] } : { titleVi: ["tooManyWorks"] };
  return json<WorkFactsReply>({ result: submission.reply({ fieldErrors }), spaceChoices: outcome.kind === "space" ? outcome.choices : [] }, { status: 400 });
}

export default function NewWorkRoute() {
  const { t } = useTranslation("works");
  const { title } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as WorkFactsReply | undefined;
  return (
    <WorkNewPage title={title}>
      <WorkFactsForm reply={reply} submit={t("new.submit")} />
    </WorkNewPage>
  );
}
