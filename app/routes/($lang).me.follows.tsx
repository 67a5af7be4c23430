import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404 } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { listFollows, mailIsOn } from "~/follows/follow.server";
import { endFollow, setMail } from "~/follows/follow-write.server";
import { FollowsPage } from "~/follows/follows-page";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { touchData } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const { id } = await orUnavailable(requireUser(request));
  const [follows, mailOn] = await orUnavailable(Promise.all([listFollows({ kind: "user", id }), mailIsOn(id)]));
  return touchData(language, "follows", { follows, mailOn, done: new URL(request.url).searchParams.has("done") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const { id } = await orUnavailable(requireUser(request));
  const form = await request.formData().catch(() => new FormData());
  const intent = form.get("intent");
  if (intent === "mail-on" || intent === "mail-off") await orUnavailable(setMail(id, intent === "mail-on", language, new Date()));
  if (intent === "unfollow") await orUnavailable(endFollow({ kind: "user", id }, String(form.get("id"))));
  return goOn(localPath(language, "/me/follows?done"));
}

export default function FollowsRoute() {
  return <FollowsPage {...useLoaderData<typeof loader>()} />;
}
