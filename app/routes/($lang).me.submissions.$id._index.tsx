import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { useLanguage } from "~/i18n/use-language";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { getProposedPhoto } from "~/spaces/space-photo.server";
import { OwnSubmissionPage } from "~/submissions/own-submission";
import { PhotoView } from "~/submissions/photo-view";
import { proposalData } from "~/submissions/propose.server";
import { withdrawalForm } from "~/submissions/space-form";
import { getOwnSubmission } from "~/submissions/submission.server";
import { withdrawSubmission } from "~/submissions/submission-write.server";
import { wardNamesIn } from "~/submissions/ward-names.server";

await needSections("submissions", "photo", "owners");

export const headers = privateHeaders;
export const meta = accountMeta;

const notices = ["sent", "revised"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const own = await orUnavailable(getOwnSubmission(user.id, params.id));
  if (!own) throw notFound();
  const asked = new URL(request.url).searchParams;
  const photo = own.submission.kind === "space-photo" ? await orUnavailable(getProposedPhoto(own.submission.id)) : null;
  const data = { ...own, photo, wards: await orUnavailable(wardNamesIn([...own.differences, ...own.events.flatMap(({ corrections }) => corrections)])), notice: notices.find((one) => asked.has(one)) ?? null };
  return proposalData(language, "own", data, { name: own.submission.facts.nameVi });
}

/** Withdraws. */
export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  if (!(await orUnavailable(getOwnSubmission(user.id, params.id)))) throw notFound();
  const submission = await readForm(request, withdrawalForm);
  if (submission.status !== "success") return json({ notice: "stale" as const }, { status: 400 });
  const outcome = await orUnavailable(withdrawSubmission(user.id, params.id ?? "", submission.value.seen));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind !== "moved") return json({ notice: outcome.kind }, { status: 409 });
  return goOn(localPath(language, `/me/submissions/${params.id}`));
}

export default function OwnSubmissionRoute() {
  const { photo, ...data } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as { notice: "stale" | "closed" } | undefined;
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const { kind, id } = data.submission;
  const picture = kind === "space-photo" ? <PhotoView photo={photo} /> : null;
  return <OwnSubmissionPage {...data} notice={reply?.notice ?? data.notice} picture={picture} back={{ to: to("/me/submissions"), words: t("own.back") }} revisionPath={to(`/me/submissions/${id}/revision`)} />;
}
