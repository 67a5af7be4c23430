import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateCaching, privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isUuid } from "~/lib/uuid";
import { getLoosePhoto } from "~/spaces/space-photo.server";
import { photoForm } from "~/submissions/photo-form";
import { PhotoPage } from "~/submissions/photo-page";
import { submitPhoto } from "~/submissions/photo-submit.server";
import { photoWords } from "~/submissions/photo-text.server";
import { readPhotoRefusal } from "~/submissions/photo-upload.server";
import type { ProposalReply } from "~/submissions/proposal-reply";
import { memberProposer, spaceOr404 } from "~/submissions/propose.server";
import { refuseProposal } from "~/submissions/send-proposal.server";

await needSections("submissions", "photo", "works");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await memberProposer(request, params.lang);
  const { id, slug, nameVi } = await spaceOr404(language, params.slug, "photo", user);
  const query = new URL(request.url).searchParams;
  const asked = query.get("photo") ?? undefined;
  const photo = isUuid(asked) ? await orUnavailable(getLoosePhoto(user.id, id, asked)) : null;
  if (asked && !photo) throw notFound();
  const title = photoWords(language)("photo:pageTitle", { name: nameVi });
  return json({ title, slug, photo, refusal: readPhotoRefusal(query) }, { headers: { "Cache-Control": privateCaching } });
}

/** Sends a described photo to the moderators. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await memberProposer(request, params.lang);
  const space = await spaceOr404(language, params.slug, "photo", user);
  const submission = await readForm(request, photoForm);
  if (submission.status !== "success") return refuseProposal({ result: submission.reply() });
  const { photo, note, consent: _consent, ...words } = submission.value;
  const outcome = await orUnavailable(submitPhoto(user.id, { photoId: photo, spaceId: space.id, words, note }, new Date()));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind === "limited") return refuseProposal({ result: submission.reply({ formErrors: ["limited"] }), limitedMinutes: Math.ceil(outcome.retryAfterSeconds / 60) }, 429);
  return goOn(localPath(language, `/me/submissions/${outcome.submissionId}?sent`));
}

export default function PhotoRoute() {
  return <PhotoPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as ProposalReply | undefined} />;
}
