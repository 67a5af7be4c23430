import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { requireRole, type SessionUser } from "~/accounts/session.server";
import en from "~/i18n/en/moderation.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/moderation.json";
import { orUnavailable } from "~/lib/http.server";
import type { DecisionReply } from "./decision-panel";
import { type SubmissionKind, submissionKinds, type SubmissionState, submissionStates } from "./submission";

const words = { vi: createI18n("vi", { moderation: vi }), en: createI18n("en", { moderation: en }) };

/** The moderator and their language; the pages of moderators do not exist for others. */
export async function moderatorOr404(request: Request, segment: string | undefined): Promise<{ language: Language; user: SessionUser }> {
  const language = languageOr404(segment);
  return { language, user: await orUnavailable(requireRole(request, "moderator")) };
}

/** What a page of moderators is drawn from, with its title under `moderation:<part>.title`; no cache keeps it. */
export function moderationData<Data extends object>(language: Language, part: "queue" | "item", data: Data, values: Record<string, string> = {}) {
  return json({ ...data, title: words[language].t(`moderation:${part}.title`, values) }, { headers: { "Cache-Control": privateCaching } });
}

/** A decision that was not recorded: 409 where somebody was faster, 400 where the form made no sense. */
export function refuseDecision(reply: DecisionReply) {
  return json<DecisionReply>(reply, { status: reply.outcome ? 409 : 400, headers: { "Cache-Control": privateCaching } });
}

/** What the queue is asked to show; whatever makes no sense is as if it were not there. */
export function queueQuestion(parameters: URLSearchParams): { state: SubmissionState; kind: SubmissionKind | null; page: number } {
  const page = Number(parameters.get("page") ?? 1);
  return {
    state: submissionStates.find((one) => one === parameters.get("state")) ?? "pending",
    kind: submissionKinds.find((one) => one === parameters.get("kind")) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}
