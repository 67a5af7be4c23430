import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { birthYears } from "~/accounts/form";
import { privateHeaders } from "~/accounts/private-page";
import { type FormReply, goOn, languageOr404, readForm, refuse } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { orUnavailable } from "~/lib/http.server";
import { correctAccount } from "~/rights/correction.server";
import { DataPage } from "~/rights/data-page";
import { getHeldData } from "~/rights/held.server";
import { dataForm } from "~/rights/rights-form";
import { rightsData } from "~/rights/rights-text.server";
import { setAside, takeBack } from "~/rights/standing.server";

await needSections("accounts", "rights");

export const headers = privateHeaders;
export const meta = accountMeta;

const outcomes = ["corrected", "aside", "back", "kept"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const now = new Date();
  const held = await orUnavailable(getHeldData(user, now));
  if (held.standing.kind === "leaving") throw goOn(localPath(language, "/me/data/erasure"));
  const asked = new URL(request.url).searchParams;
  const wait = Number(asked.get("wait"));
  const waitMinutes = Number.isInteger(wait) && wait > 0 && wait <= 60 ? wait : null;
  return rightsData(language, "data", { ...held, years: birthYears(now.getFullYear()), done: outcomes.find((one) => one === asked.get("done")) ?? null, waitMinutes }, waitMinutes === null ? 200 : 429);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const now = new Date();
  const submission = await readForm(request, dataForm(now.getFullYear()));
  if (submission.status !== "success") return refuse(submission);
  const here = localPath(language, "/me/data");
  switch (submission.value.intent) {
    case "set-aside":
      await orUnavailable(setAside(user.id, now));
      return goOn(`${here}?done=aside`);
    case "take-back":
      await orUnavailable(takeBack(user.id));
      return goOn(`${here}?done=back`);
    default:
      await orUnavailable(correctAccount(user, submission.value, now));
      return goOn(`${here}?done=corrected`);
  }
}

export default function DataRoute() {
  return <DataPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as FormReply | undefined} />;
}
