import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404, readForm } from "~/accounts/reply.server";
import { isFresh, requireFreshUser, requireUser } from "~/accounts/session.server";
import { signOut } from "~/accounts/sign-in.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { ErasurePage, type ErasureReply } from "~/rights/erasure-page";
import { cancelErasure, requestErasure } from "~/rights/erasure.server";
import { erasureForm } from "~/rights/rights-form";
import { refuseRights, rightsData } from "~/rights/rights-text.server";
import { standingOf } from "~/rights/standing.server";

await needSections("accounts", "rights");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  return rightsData(language, "erasure", { standing: await orUnavailable(standingOf(user.id)), fresh: isFresh(user, new Date()) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const submission = await readForm(request.clone(), erasureForm);
  const isKeeping = submission.status === "success" && submission.value.intent === "keep";
  const user = await orUnavailable(isKeeping ? requireUser(request) : requireFreshUser(request, new Date()));
  if (submission.status !== "success") return refuseRights<ErasureReply>({ unsure: true });
  if (isKeeping) {
    await orUnavailable(cancelErasure(user.id, language, new Date()));
    return goOn(localPath(language, "/me/data?done=kept"));
  }
  const { proof } = await orUnavailable(requestErasure(user.id, language, new Date()));
  return goOn(localPath(language, `/erasure/${proof}`), await orUnavailable(signOut(request)));
}

export default function ErasureRoute() {
  const { standing, fresh } = useLoaderData<typeof loader>();
  return <ErasurePage standing={standing} fresh={fresh} reply={useActionData<typeof action>() as ErasureReply | undefined} />;
}
