import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { keepSpace } from "~/owners/keep-action.server";
import { KeepingPage } from "~/owners/keeping-page";
import { getKeeping } from "~/owners/keeping.server";
import { keepingForm } from "~/owners/owner-form";
import { limitOwner, ownerData, type OwnerReply, refuseOwner, refuseTyped, spaceAndUser } from "~/owners/owner-reply.server";

await needSections("owners", "submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

const doneWords = ["precision", "delist", "relist", "invite", "uninvite", "remove", "granted", "accepted", "published", "also-waits"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user, space, ward } = await spaceAndUser(request, params, "owners", "keeper");
  const asked = new URL(request.url).searchParams;
  const keeping = await orUnavailable(getKeeping(user, { space, ward }, new Date()));
  const done = doneWords.find((one) => one === asked.get("done")) ?? null;
  return ownerData(language, "keeping", { keeping, done, asksDelist: asked.has("delist") }, { name: space.nameVi });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user, space } = await spaceAndUser(request, params, "owners", "keeper");
  const submission = await readForm(request, keepingForm);
  if (submission.status !== "success") return refuseTyped(submission);
  const order = submission.value;
  const outcome = await orUnavailable(keepSpace(user, space.id, order, new Date()));
  const typed: Record<string, string> = order.intent === "invite" ? { who: order.who } : {};
  if (outcome.kind === "notAllowed") throw new Response(null, { status: 403 });
  if (outcome.kind === "limited") return limitOwner(order.intent, outcome.retryAfterSeconds, typed);
  if (outcome.kind === "problem") return refuseOwner({ problem: outcome.problem, intent: order.intent, typed }, outcome.problem === "stale" ? 409 : 400);
  return goOn(localPath(language, order.intent === "leave" ? "/me" : `/spaces/${space.slug}/owners?done=${order.intent}`));
}

export default function OwnersRoute() {
  return <KeepingPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as OwnerReply | undefined} />;
}
