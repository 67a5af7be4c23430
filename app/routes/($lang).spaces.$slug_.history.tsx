import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accountMeta } from "~/accounts/account-meta";
import { hasRole } from "~/accounts/can";
import { privateCaching } from "~/accounts/private-page";
import { goOn, readForm } from "~/accounts/reply.server";
import { currentUser } from "~/accounts/session.server";
import { languageOfSegment, localPath } from "~/i18n/i18n";
import { needSections } from "~/i18n/sections";
import { movedPermanently, notFound } from "~/lib/http";
import { orUnavailable } from "~/lib/http.server";
import { revertForm } from "~/submissions/decision-form";
import { moderatorOr404 } from "~/submissions/moderate.server";
import { proposalData } from "~/submissions/propose.server";
import { redactRevision } from "~/submissions/redact.server";
import { redactionForm } from "~/submissions/redaction-form";
import { getSpaceHistory, revertSpace } from "~/submissions/space-history.server";
import { type HistoryReply, SpaceHistoryPage } from "~/submissions/space-history-page";
import { wardNamesIn } from "~/submissions/ward-names.server";

await needSections("submissions", "truth", "cases");

export const meta = accountMeta;

const problems = ["facts", "reason"] as const;
const outcomes = ["reverted", "hidden", "merged"] as const;

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
  const mayModerate = user !== null && hasRole(user.role, "moderator");
  const wards = await orUnavailable(wardNamesIn(revisions.flatMap(({ differences }) => differences ?? [])));
  const asked = new URL(request.url).searchParams;
  const done = mayModerate ? (outcomes.find((one) => asked.has(one)) ?? null) : null;
  return proposalData(language, "history", { slug: space.slug, revisions, wards, mayModerate, done }, { name: space.nameVi });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { language, user } = await moderatorOr404(request, params.lang);
  const { space } = await historyOr404(params.lang, params.slug);
  const here = localPath(language, `/spaces/${space.slug}/history`);
  const form = await request.clone().formData().catch(() => new FormData());
  if (form.get("intent") === "redact") {
    const submission = await readForm(request, redactionForm);
    const version = Number(form.get("version")) || undefined;
    if (submission.status !== "success") return refuse({ notice: problems.find((one) => Object.values(submission.error ?? {}).flat().includes(one)) ?? "form", version }, 400);
    const outcome = await orUnavailable(redactRevision(user.id, space.id, submission.value));
    if (outcome.kind === "notFound") throw notFound();
    return outcome.kind === "redacted" ? goOn(`${here}?hidden`) : refuse({ notice: outcome.kind, facts: "facts" in outcome ? outcome.facts : [], version });
  }
  const submission = await readForm(request, revertForm);
  if (submission.status !== "success") return refuse({ notice: "stale" }, 400);
  const outcome = await orUnavailable(revertSpace(user.id, space.id, submission.value.to, submission.value.seen));
  if (outcome.kind === "notFound") throw notFound();
  return outcome.kind === "reverted" ? goOn(`${here}?reverted`) : refuse({ notice: outcome.kind });
}

function refuse(reply: HistoryReply, status = 409) {
  return json<HistoryReply>(reply, { status, headers: { "Cache-Control": privateCaching } });
}

export default function SpaceHistoryRoute() {
  const { title, slug, revisions, wards, mayModerate, done } = useLoaderData<typeof loader>();
  return <SpaceHistoryPage title={title} slug={slug} revisions={revisions} wards={wards} mayModerate={mayModerate} done={done} reply={useActionData<typeof action>() as HistoryReply | undefined} />;
}
