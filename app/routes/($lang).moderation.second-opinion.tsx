import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { adminData, refuseAdmin } from "~/oversight/admin-reply.server";
import { giveSecondOpinion, nextSample } from "~/oversight/second-opinion.server";
import { secondOpinionForm } from "~/oversight/second-opinion-form";
import { type SecondReply, SecondOpinionPage } from "~/oversight/second-opinion-page";
import { moderatorOr404 } from "~/submissions/moderate.server";
import { wardNamesIn } from "~/submissions/ward-names.server";

await needSections("admin", "submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const asked = new URL(request.url).searchParams;
  const skip = /^\d{1,4}$/.test(asked.get("skip") ?? "") ? Number(asked.get("skip")) : 0;
  const found = await orUnavailable(nextSample(user.id, skip, new Date()));
  const wards = await orUnavailable(wardNamesIn(found.sample?.differences ?? []));
  return adminData(language, "second", { ...found, skip, wards, kept: asked.has("kept") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const submission = await readForm(request, secondOpinionForm);
  if (submission.status !== "success") {
    const { reason } = submission.payload;
    return refuseAdmin<SecondReply>({ problem: Object.values(submission.error ?? {}).flat()[0] ?? "form", reason: typeof reason === "string" ? reason : "" }, 400);
  }
  const outcome = await orUnavailable(giveSecondOpinion(user.id, submission.value, new Date()));
  if (outcome.kind === "notFound") throw notFound();
  return goOn(localPath(language, "/moderation/second-opinion?kept"));
}

export default function SecondOpinionRoute() {
  return <SecondOpinionPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as SecondReply | undefined} />;
}
