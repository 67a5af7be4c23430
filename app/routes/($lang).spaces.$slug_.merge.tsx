import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { privateCaching, privateHeaders } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { type Language, localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { movedPermanently, notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { getSpace } from "~/spaces/space.server";
import { moderatorOr404 } from "~/submissions/moderate.server";
import { mergeSpaces } from "~/submissions/space-merge.server";
import { mergeForm } from "~/submissions/space-merge-form";
import { MergePage, type MergeReply } from "~/submissions/space-merge-page";
import { getMergeView, mergeData } from "~/submissions/space-merge-read.server";
import { wardNamesIn } from "~/submissions/ward-names.server";

await needSections("submissions", "cases");

export const headers = privateHeaders;
export const meta = accountMeta;

async function spaceOr404(language: Language, slug: string | undefined) {
  const found = await orUnavailable(getSpace(slug ?? ""));
  if (!found) throw notFound();
  if (found.kind === "moved") throw movedPermanently(localPath(language, `/spaces/${found.slug}/merge`));
  return found.space;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = await moderatorOr404(request, params.lang);
  const space = await spaceOr404(language, params.slug);
  const typed = (new URL(request.url).searchParams.get("with") ?? "").replace(/\p{Cc}/gu, "").trim().slice(0, 300);
  const view = await orUnavailable(getMergeView(space, typed));
  const wards = await orUnavailable(wardNamesIn(view.choices.flatMap(({ differences }) => differences)));
  return mergeData(language, { view, typed, wards }, space.nameVi);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const space = await spaceOr404(language, params.slug);
  const submission = await readForm(request, mergeForm);
  if (submission.status !== "success") return refuse(submission.error?.sure ? "sure" : "form", 400);
  const outcome = await orUnavailable(mergeSpaces(user.id, space.id, submission.value));
  if (outcome.kind === "notFound") throw notFound();
  if (outcome.kind !== "merged") return refuse(outcome.kind, 409);
  return goOn(localPath(language, `/spaces/${outcome.slug}/history?merged`));
}

function refuse(problem: MergeReply["problem"], status: number) {
  return json<MergeReply>({ problem }, { status, headers: { "Cache-Control": privateCaching } });
}

export default function MergeRoute() {
  const { title, view, typed, wards } = useLoaderData<typeof loader>();
  return <MergePage title={title} view={view} typed={typed} wards={wards} reply={useActionData<typeof action>() as MergeReply | undefined} />;
}
