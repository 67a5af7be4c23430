import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import { languageOr404 } from "~/accounts/reply.server";
import { requireRole, type SessionUser } from "~/accounts/session.server";
import type { Language } from "~/i18n/i18n";
import { orUnavailable, streamedResponse } from "~/lib/http.server";
import { adminWords } from "./admin-text.server";

/** The admin and their language; the pages of admins do not exist for others. */
export async function adminOr404(request: Request, segment: string | undefined): Promise<{ language: Language; user: SessionUser }> {
  const language = languageOr404(segment);
  return { language, user: await orUnavailable(requireRole(request, "admin")) };
}

/** What a page is drawn from, with its title under `admin:<part>.title`; no cache keeps it. */
export function adminData<Data extends object>(language: Language, part: "overview" | "people" | "person" | "log" | "second", data: Data, values: Record<string, string> = {}) {
  return json({ ...data, title: adminWords(language).t(`admin:${part}.title`, values) }, { headers: { "Cache-Control": privateCaching } });
}

/** A form that was not taken: 409 where something stood against it, 400 where it made no sense. */
export function refuseAdmin<Reply extends object>(reply: Reply, status: 400 | 409) {
  return json<Reply>(reply, { status, headers: { "Cache-Control": privateCaching } });
}

/** Rows as a file to be kept, streamed; `name` is plain ASCII. */
export async function csvFile(request: Request, rows: AsyncIterator<string>, name: string): Promise<Response> {
  return streamedResponse(request, rows, {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
    "Cache-Control": privateCaching,
  });
}
