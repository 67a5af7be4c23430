import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404 } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { listBlocked, unblock } from "~/contact/block.server";
import { type Box, listMessages } from "~/contact/message.server";
import { MessagesPage } from "~/contact/messages-page";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { pageNumber } from "~/touch/page-number";
import { touchData } from "~/touch/touch-reply.server";

await needSections("touch");

export const headers = privateHeaders;
export const meta = accountMeta;

const outcomes = ["sent", "blocked", "unblocked"];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const query = new URL(request.url).searchParams;
  const box: Box = query.get("box") === "sent" ? "sent" : "received";
  const page = pageNumber(query);
  const [listed, blocked] = await orUnavailable(Promise.all([listMessages(user.id, box, page), listBlocked(user.id)]));
  return touchData(language, "messages", { box, page, ...listed, blocked, done: outcomes.find((one) => one === query.get("done")) ?? null });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const form = await request.formData().catch(() => new FormData());
  const id = form.get("id");
  if (form.get("intent") === "unblock" && typeof id === "string") await orUnavailable(unblock(user.id, id.replaceAll("\0", "")));
  return goOn(localPath(language, "/me/messages?done=unblocked"));
}

export default function MessagesRoute() {
  return <MessagesPage {...useLoaderData<typeof loader>()} />;
}
