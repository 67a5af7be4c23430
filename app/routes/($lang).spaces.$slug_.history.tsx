import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { hasRole } from "~/accounts/can";
import { goOn, readForm } from "~/accounts/reply.server";
import { currentUser } from "~/accounts/session.server";
import { languageOfSegment, localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { movedPermanently, notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { revertForm } from "~/submissions/decision-form";
import { moderatorOr404 } from "~/submissions/moderate.server";
import { proposalData } from "~/submissions/propose.server";
import { getSpaceHistory, revertSpace } from "~/submissions/space-history.server";
import { SpaceHistoryPage } from "~/submissions/space-history-page";
import { wardNamesIn } from "~/submissions/ward-names.server";

await needSections("submissions", "truth");

export const meta = accountMeta;

async function historyOr404(lang: string | undefined, slug: string | undefined) {
  const language = languageOfSegment(lang);
  const found = language && (await orUnavailable(getSpaceHistory(slug ?? "")));
  if (!language || !found) throw notFound();
  if (found.kind === "moved") throw movedPermanently(localPath(language, `/spaces/${found.slug}/history`));
  return { language, ...found };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, space, revisions } = await historyOr404(params.lang, params.slug);
  const user = await orUnavailable(currentUser(request));
  const mayRevert = user !== null && hasRole(user.role, "moderator");
  const wards = await orUnavailable(wardNamesIn(revisions.flatMap(({ differences }) => differences ?? [])));
  const reverted = new URL(request.url).searchParams.has("reverted");
  return proposalData(language, "history", { slug: space.slug, revisions, wards, mayRevert, reverted: mayRevert && reverted }, { name: space.nameVi });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const { space } = await historyOr404(params.lang, params.slug);
  const submission = await readForm(request, revertForm);
  if (submission.status !== "success") return json({ stale: true }, { status: 400 });
  const outcome = await orUnavailable(revertSpace(user.id, space.id, submission.value.to, submission.value.seen));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind === "stale") return json({ stale: true }, { status: 409 });
  return goOn(localPath(language, `/spaces/${space.slug}/history?reverted`));
}

export default function SpaceHistoryRoute() {
  const { title, slug, revisions, wards, mayRevert, reverted } = useLoaderData<typeof loader>();
  const isStale = (useActionData<typeof action>() as { stale?: boolean } | undefined)?.stale === true;
  return <SpaceHistoryPage title={title} slug={slug} revisions={revisions} wards={wards} mayRevert={mayRevert} notice={isStale ? "stale" : reverted ? "reverted" : null} />;
}
