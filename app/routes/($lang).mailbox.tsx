import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { MailboxPage } from "~/accounts/mailbox-page";
import { readMailbox } from "~/accounts/mailbox.server";
import { privateHeaders } from "~/accounts/private-page";
import { languageOr404, pageData } from "~/accounts/reply.server";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";

await needSections("accounts");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const mails = await readMailbox(context);
  if (!mails) throw notFound();
  return pageData(language, "mailbox", { mails });
}

export default function MailboxRoute() {
  return <MailboxPage {...useLoaderData<typeof loader>()} />;
}
