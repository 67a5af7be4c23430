import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { requireRole, type SessionUser } from "~/accounts/session.server";
import en from "~/i18n/en/moderation.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/moderation.json";
import { orUnavailable } from "~/lib/http.server";
import type { DecisionReply } from "./decision-panel";
import type { BulkReply } from "./queue-bulk";
import type { QueueCounts } from "./submission-view";

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

/** A form over several that makes no sense, with what was typed. */
export function refuseBulk({ error, payload }: { error: Record<string, string[] | null> | null | undefined; payload: Record<string, unknown> }) {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return answerBulk({ problem: Object.values(error ?? {}).flat()[0] ?? "form", typed: { reason: text(payload.reason), note: text(payload.note) } });
}

/** A form over several that could not be carried out, or what came of each. */
export function answerBulk(reply: BulkReply) {
  const isDone = reply.results?.some(({ outcome }) => outcome.kind === "decided" || outcome.kind === "undone") ?? false;
  return json<BulkReply>(reply, { status: isDone ? 200 : reply.results ? 409 : 400, headers: { "Cache-Control": privateCaching } });
}

/** The counts of the queue, for pages that look again now and then. */
export function answerCounts(counts: QueueCounts) {
  return json(counts, { headers: { "Cache-Control": privateCaching } });
}
