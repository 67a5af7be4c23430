import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountHome } from "~/accounts/account-home";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, pageData } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { KeptSpaces } from "~/owners/kept-spaces";
import { listKeptSpaces } from "~/owners/owner.server";
import { StandingNotice } from "~/rights/standing-notice";
import { standingOf } from "~/rights/standing.server";

await needSections("accounts", "works", "designers", "touch", "rights", "submissions", "moderation", "truth", "admin", "owners");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const { id, name, email, role, demo } = await orUnavailable(requireUser(request));
  const standing = await orUnavailable(standingOf(id));
  if (standing.kind === "leaving") throw goOn(localPath(language, "/me/data/erasure"));
  return pageData(language, "me", { name, email, role, demo, standing, kept: await orUnavailable(listKeptSpaces(id)) });
}

export default function AccountRoute() {
  const { standing, kept, ...home } = useLoaderData<typeof loader>();
  return <AccountHome {...home}><StandingNotice standing={standing} /><KeptSpaces spaces={kept} /></AccountHome>;
}
