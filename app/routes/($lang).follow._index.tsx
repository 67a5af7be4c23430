import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { hasMailbox } from "~/accounts/mailbox.server";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { currentUser } from "~/accounts/session.server";
import { askToFollow, followOrUnfollow } from "~/follows/follow-action.server";
import { askedIn } from "~/follows/follow-form";
import { FollowPage } from "~/follows/follow-page";
import { findSubjects, listChoices } from "~/follows/named-subject.server";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { touchData, type TouchReply } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const asked = askedIn(new URL(request.url).searchParams);
  const [user, chosen, choices] = await orUnavailable(Promise.all([currentUser(request), findSubjects(asked), listChoices()]));
  return touchData(language, "follow", { chosen, choices, isMember: user !== null, mailbox: hasMailbox(context) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(currentUser(request));
  return user ? followOrUnfollow(request, user, language, new Date()) : askToFollow(request, language, context.clientAddress);
}

export default function FollowRoute() {
  return <FollowPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as TouchReply | undefined} />;
}
