import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateHeaders } from "~/accounts/private-page";
import { goOn, languageOr404 } from "~/accounts/reply.server";
import { requireUser } from "~/accounts/session.server";
import { standingTakedowns } from "~/accounts/takedown.server";
import { getOwnProfile, listOwnCredits, listOwnWorks } from "~/designers/work.server";
import { answerCredit } from "~/designers/work-credit.server";
import { worksData } from "~/designers/work-reply.server";
import { moveOwnWork } from "~/designers/work-write.server";
import { WorksPage } from "~/designers/works-page";
import { localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { isUuid } from "~/lib/uuid";

await needSections("works", "cases");

export const headers = privateHeaders;
export const meta = accountMeta;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const [profile, works, credits] = await orUnavailable(Promise.all([getOwnProfile(user.id), listOwnWorks(user.id), listOwnCredits(user.id)]));
  const takedowns = await orUnavailable(standingTakedowns("work", works.map(({ id }) => id)));
  return worksData(language, "list", { works: profile && works, credits, takedowns });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOr404(params.lang);
  const user = await orUnavailable(requireUser(request));
  const form = await request.formData().catch(() => new FormData());
  const [intent, workId] = [String(form.get("intent")), String(form.get("workId"))];
  if (!isUuid(workId)) return json({}, { status: 400 });
  if (intent === "up" || intent === "down") {
    if (!(await orUnavailable(moveOwnWork(user.id, workId, intent)))) throw notFound();
  } else if (intent === "confirm" || intent === "refuse") {
    if (!(await orUnavailable(answerCredit(user.id, workId, intent === "confirm" ? "confirmed" : "refused")))) throw notFound();
  } else return json({}, { status: 400 });
  return goOn(localPath(language, "/me/works"));
}

export default function OwnWorksRoute() {
  const { works, credits, takedowns } = useLoaderData<typeof loader>();
  return <WorksPage works={works} credits={credits} takedowns={takedowns} />;
}
