import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { profileForm, publishForm } from "~/designers/profile-form";
import { ProfilePage } from "~/designers/profile-page";
import { editorOf, profileData, type ProfileReply, refuseProfile, saveProfileForm } from "~/designers/profile-reply.server";
import { publishProfile, takeProfileDown } from "~/designers/profile-write.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";

await needSections("designers", "cases");

export const headers = privateHeaders;
export const meta = accountMeta;

const outcomes = ["saved", "published", "unpublished"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const asked = new URL(request.url).searchParams;
  return profileData(language, { editor: await orUnavailable(editorOf(user, new Date())), done: outcomes.find((one) => asked.has(one)) ?? null });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const here = localPath(language, "/me/profile");
  const intent = (await request.clone().formData().catch(() => new FormData())).get("intent");
  if (intent === "publish") {
    if ((await readForm(request, publishForm)).status !== "success") return refuseProfile({ unsure: true });
    const outcome = await orUnavailable(publishProfile(user, language, new Date()));
    if (outcome.kind === "notFound") throw notFound();
    return goOn(outcome.kind === "published" ? `${here}?published` : here);
  }
  if (intent === "unpublish") {
    await orUnavailable(takeProfileDown(user.id, language, new Date()));
    return goOn(`${here}?unpublished`);
  }
  const submission = await readForm(request, profileForm);
  if (submission.status !== "success") return refuseProfile({ result: submission.reply() });
  const outcome = await orUnavailable(saveProfileForm(user.id, submission.value));
  if (outcome.kind === "saved") return goOn(`${here}?saved`);
  if (outcome.kind === "unclear") return refuseProfile({ result: submission.reply({ formErrors: ["spaces"] }), unclear: outcome.unclear });
  if (outcome.kind === "stale") return refuseProfile({ result: submission.reply({ formErrors: ["stale"] }), stale: true });
  return refuseProfile({ result: submission.reply({ fieldErrors: outcome.kind === "ward" ? { wardCode: ["ward"] } : { handle: ["handleTaken"] } }) });
}

export default function OwnProfileRoute() {
  const { editor, done } = useLoaderData<typeof loader>();
  return <ProfilePage editor={editor} done={done} reply={useActionData<typeof action>() as ProfileReply | undefined} />;
}
