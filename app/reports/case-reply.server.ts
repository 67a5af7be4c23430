import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import type { Language } from "~/i18n/i18n";
import { caseStates, subjectTypes } from "./case";
import type { CaseReply } from "./case-decision-panel";
import type { CaseQuestion } from "./case-list.server";
import { caseWords } from "./case-text.server";
import { reportReasons } from "./report";

/** What a page of cases is drawn from, with its title under `cases:<part>.title`; no cache keeps it. */
export function caseData<Data extends object>(language: Language, part: "list" | "item" | "notice", data: Data, values: Record<string, string> = {}) {
  return json({ ...data, title: caseWords(language)(`cases:${part}.title`, values) }, { headers: { "Cache-Control": privateCaching } });
}

/** A decision that was not recorded: 409 where somebody was faster, 400 where the form made no sense. */
export function refuseCase(reply: CaseReply) {
  return json<CaseReply>(reply, { status: reply.outcome ? 409 : 400, headers: { "Cache-Control": privateCaching } });
}

/** What the list is asked to show; whatever makes no sense is as if it were not there. */
export function caseQuestion(parameters: URLSearchParams, page: number): CaseQuestion {
  return {
    page,
    state: caseStates.find((one) => one === parameters.get("state")) ?? "open",
    type: subjectTypes.find((one) => one === parameters.get("type")) ?? null,
    reason: reportReasons.find((one) => one === parameters.get("reason")) ?? null,
  };
}
