import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { listLiveEdits, lookAtEdit } from "~/owners/after-review.server";
import { EditsPage } from "~/owners/edits-page";
import { lookForm } from "~/owners/owner-form";
import { ownerData, type OwnerReply, refuseOwner, refuseTyped } from "~/owners/owner-reply.server";
import { moderatorOr404 } from "~/submissions/moderate.server";
import { wardNamesIn } from "~/submissions/ward-names.server";

await needSections("owners", "submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const asked = new URL(request.url).searchParams.get("done");
  const done = asked === "looked" || asked === "takenBack" ? asked : null;
  const { edits, total } = await orUnavailable(listLiveEdits(user.id));
  return ownerData(language, "edits", { edits, total, wards: await orUnavailable(wardNamesIn(edits.flatMap(({ differences }) => differences))), done });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const submission = await readForm(request, lookForm);
  if (submission.status !== "success") return refuseTyped(submission);
  const outcome = await orUnavailable(lookAtEdit(user, submission.value.edit, submission.value.intent === "take-back", new Date()));
  if (outcome.kind === "notAllowed") throw new Response(null, { status: 403 });
  if (outcome.kind === "closed") return refuseOwner({ problem: "editClosed" }, 409);
  if (outcome.kind === "overlaid") return refuseOwner({ problem: "overlaid" }, 409);
  return goOn(localPath(language, `/moderation/edits?done=${outcome.kind}`));
}

export default function EditsRoute() {
  return <EditsPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as OwnerReply | undefined} />;
}
