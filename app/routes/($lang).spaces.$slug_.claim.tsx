import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { answerClaim } from "~/owners/claim-answer.server";
import { getClaimChoices } from "~/owners/claim-list.server";
import { openClaim, withdrawClaim } from "~/owners/claim-open.server";
import { ClaimPage } from "~/owners/claim-page";
import { ownsSpace } from "~/owners/owner.server";
import { claimForm } from "~/owners/owner-form";
import { limitOwner, ownerData, type OwnerReply, refuseOwner, refuseTyped, spaceAndUser } from "~/owners/owner-reply.server";

await needSections("owners", "submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

async function claimable({ request, params }: LoaderFunctionArgs) {
  const found = await spaceAndUser(request, params, "claim", "anybody");
  // why: what comes of a claim is told by mail, and a code goes to an account that is somebody's.
  if (!found.user.emailVerified) throw new Response(null, { status: 403 });
  if (await orUnavailable(ownsSpace(found.user.id, found.space.id))) throw goOn(localPath(found.language, `/spaces/${found.space.slug}/owners`));
  return found;
}

export async function loader(args: LoaderFunctionArgs) {
  const { language, user, space } = await claimable(args);
  return ownerData(language, "claim", { choices: await orUnavailable(getClaimChoices(user.id, space, new Date())) }, { name: space.nameVi });
}

export async function action(args: ActionFunctionArgs) {
  const { language, user, space } = await claimable(args);
  const here = localPath(language, `/spaces/${space.slug}/claim`);
  const submission = await readForm(args.request, claimForm);
  if (submission.status !== "success") return refuseTyped(submission);
  const order = submission.value;
  if (order.intent === "withdraw") {
    await orUnavailable(withdrawClaim(user.id, space.id));
    return goOn(here);
  }
  if (order.intent === "code") {
    const answer = await orUnavailable(answerClaim(user.id, space.id, order.code, new Date()));
    if (answer.kind === "limited") return limitOwner("code", answer.retryAfterSeconds);
    if (answer.kind === "granted") return goOn(localPath(language, `/spaces/${space.slug}/owners?done=granted`));
    return refuseOwner({ problem: answer.kind === "wrong" ? "wrongCode" : "noCode", intent: "code", field: "code" });
  }
  const opened = await orUnavailable(openClaim(user, space.id, order, new Date()));
  const typed: Record<string, string> = order.intent === "domain" ? { email: order.email } : order.intent === "moderator" ? { proof: order.proof } : {};
  if (opened.kind === "notFound") throw notFound();
  if (opened.kind === "limited") return limitOwner(order.intent, opened.retryAfterSeconds, typed);
  if (opened.kind === "wayClosed") return refuseOwner({ problem: "wayClosed", intent: order.intent, field: "email", typed });
  return goOn(here);
}

export default function ClaimRoute() {
  return <ClaimPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as OwnerReply | undefined} />;
}
