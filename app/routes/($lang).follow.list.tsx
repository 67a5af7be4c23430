import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404 } from "~/accounts/reply.server";
import { isKnown, listFollows } from "~/follows/follow.server";
import { endFollow } from "~/follows/follow-write.server";
import { SubscriberPage } from "~/follows/follows-page";
import { mailToken, readMailToken } from "~/follows/mail-token.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { touchData } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const query = new URL(request.url).searchParams;
  const recipient = readMailToken("list", query.get("token") ?? "");
  if (!recipient || !(await orUnavailable(isKnown(recipient)))) return touchData(language, "badLink", { follows: null, stopPath: "", done: false });
  const stopPath = `/follow/stop?token=${mailToken("stop", recipient)}`;
  return touchData(language, "follows", { follows: await orUnavailable(listFollows(recipient)), stopPath, done: query.has("done") });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const recipient = readMailToken("list", token);
  if (!recipient) throw notFound();
  const form = await request.formData().catch(() => new FormData());
  await orUnavailable(endFollow(recipient, String(form.get("id"))));
  return goOn(localPath(language, `/follow/list?token=${token}`));
}

export default function SubscriberRoute() {
  return <SubscriberPage {...useLoaderData<typeof loader>()} />;
}
