import { entityTag, cacheControl, notModified, streamedResponse } from "~/lib/http.server";
import { getExportVersion, streamMatching } from "~/search/export.server";
import { parseSpaceQuery } from "~/search/query";
import type { Space } from "~/spaces/space";
import { framed } from "./collection";
import type { Call } from "./machine.server";
import { badParameter } from "./problem";
import { readKnownQuestion } from "./question.server";

/** How a format writes spaces; `write` must depend on the space and the call's language alone. */
export interface ExportFormat {
  head: string;
  separator: string;
  tail: string;
  write: (space: Space) => string;
  headers: Record<string, string>;
}

/** All spaces that answer the call's question, streamed in a format; 304 where the whole directory is asked for and unchanged. */
export async function exportSpaces({ request, search, language, problemLanguage }: Call, format: ExportFormat): Promise<Response> {
  const asked = await readKnownQuestion(search, parseSpaceQuery);
  if (asked.kind === "bad") return badParameter(problemLanguage, asked.parameter, asked.value);
  const version = await getExportVersion(asked.query);
  const tag = version && { ETag: entityTag(`${language} ${format.head} ${version}`) };
  const headers = { "Cache-Control": cacheControl.revalidate, ...format.headers, ...tag };
  return notModified(request, headers) ?? streamedResponse(request, framed(streamMatching(asked.query, new Date()), format), headers);
}
