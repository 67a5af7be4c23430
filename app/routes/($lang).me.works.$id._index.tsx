import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { WorkEditPage } from "~/designers/work-edit-page";
import type { WorkFactsReply } from "~/designers/work-facts-form";
import { workForm } from "~/designers/work-form";
import { ownWorkOr404, saveWork, worksData } from "~/designers/work-reply.server";
import { deleteOwnWork } from "~/designers/work-write.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";

await needSections("works");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, work } = await ownWorkOr404(request, params);
  return worksData(language, "edit", { work, saved: new URL(request.url).searchParams.has("saved") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user, work } = await ownWorkOr404(request, params);
  const form = await request.clone().formData().catch(() => new FormData());
  if (form.get("intent") === "delete") {
    if (form.get("sure") !== "yes") return json({ unsure: true }, { status: 400 });
    await orUnavailable(deleteOwnWork(user.id, work.id));
    return goOn(localPath(language, "/me/works"));
  }
  const submission = await readForm(request, workForm(new Date().getFullYear()));
  if (submission.status !== "success") return json<WorkFactsReply>({ result: submission.reply() }, { status: 400 });
  const outcome = await orUnavailable(saveWork(user.id, work.id, submission.value));
  if (outcome.kind === "space") {
    return json<WorkFactsReply>({ result: submission.reply({ fieldErrors: { space: [outcome.problem] } }), spaceChoices: outcome.choices }, { status: 400 });
  }
  if (outcome.kind !== "saved") throw notFound();
  return goOn(localPath(language, `/me/works/${work.id}?saved`));
}

export default function EditWorkRoute() {
  const { work, saved } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as (WorkFactsReply & { unsure?: boolean }) | undefined;
  return <WorkEditPage work={work} reply={reply ?? { saved }} />;
}
