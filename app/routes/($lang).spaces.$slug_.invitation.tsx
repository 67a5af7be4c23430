import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, tokenOf } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { acceptInvitation, openInvitation } from "~/owners/invitation.server";
import { InvitationPage } from "~/owners/invitation-page";
import { ownerData } from "~/owners/owner-reply.server";

await needSections("owners", "submissions");

export const headers = privateHeaders;
export const meta = accountMeta;

async function invited(request: Request, params: { lang?: string; slug?: string }) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  return { language, user, slug: params.slug ?? "", token: tokenOf(request) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, user, slug, token } = await invited(request, params);
  return ownerData(language, "invitation", { invitation: await orUnavailable(openInvitation(user, slug, token, new Date())), email: user.email });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user, slug, token } = await invited(request, params);
  const isAccepted = await orUnavailable(acceptInvitation(user, slug, token, new Date()));
  if (!isAccepted) return ownerData(language, "invitation", { invitation: null });
  return goOn(localPath(language, `/spaces/${slug}/owners?done=accepted`));
}

export default function InvitationRoute() {
  return <InvitationPage {...useLoaderData<typeof loader>()} />;
}
