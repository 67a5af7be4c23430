import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { decideClaim } from "~/owners/claim-decide.server";
import { listClaimTasks } from "~/owners/claim-list.server";
import { ClaimsPage } from "~/owners/claims-page";
import { claimDecisionForm } from "~/owners/owner-form";
import { ownerData, type OwnerReply, refuseOwner, refuseTyped } from "~/owners/owner-reply.server";
import { moderatorOr404 } from "~/submissions/moderate.server";

await needSections("owners", "submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const done = new URL(request.url).searchParams.has("done");
  return ownerData(language, "claims", { ...(await orUnavailable(listClaimTasks(user.id, new Date()))), done });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const submission = await readForm(request, claimDecisionForm);
  if (submission.status !== "success") return refuseTyped(submission);
  const outcome = await orUnavailable(decideClaim(user, submission.value, new Date()));
  if (outcome.kind === "notAllowed") throw new Response(null, { status: 403 });
  if (outcome.kind === "closed") return refuseOwner({ problem: "claimClosed" }, 409);
  if (outcome.kind === "code") return refuseOwner({ code: { claimId: outcome.claimId, digits: outcome.code } }, 200);
  return goOn(localPath(language, "/moderation/claims?done"));
}

export default function ClaimsRoute() {
  return <ClaimsPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as OwnerReply | undefined} />;
}
