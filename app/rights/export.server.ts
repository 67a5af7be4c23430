import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { logAccountEvent } from "~/accounts/event-log.server";
import { takeToken } from "~/accounts/limits.server";
import { privateCaching } from "~/accounts/private-page";
import { storage } from "~/adapters/storage.server";
import type { Language } from "~/i18n/i18n";
import { getExportData } from "./export-data.server";
import { exportHtml } from "./export-html.server";
import { type ArchiveFile, zipChunks } from "./export-zip.server";

export type ExportOutcome = { kind: "archive"; response: Response } | { kind: "limited"; retryAfterSeconds: number };

/** Everything held about a person as one ZIP that opens offline, streamed as it is made; so many an hour. */
export async function exportPerson(userId: string, language: Language, now: Date): Promise<ExportOutcome> {
  const taken = await takeToken("export-account", userId);
  if (!taken.ok) return { kind: "limited", ...taken };
  const chunks = zipChunks(exportFiles(userId, language, now), now);
  logAccountEvent("data-exported", { user: userId });
  const headers = {
    "Content-Type": "application/zip",
    "Content-Disposition": `attachment; filename="sang-tao-ha-noi-${now.toISOString().slice(0, 10)}.zip"`,
    "Cache-Control": privateCaching,
  };
  return { kind: "archive", response: new Response(createReadableStreamFromReadable(Readable.from(chunks, { objectMode: false })), { headers }) };
}

/** The files of an export in order: what people read, what programs read, then the pictures one by one. */
export async function* exportFiles(userId: string, language: Language, now: Date): AsyncGenerator<ArchiveFile> {
  const { files, ...data } = await getExportData(userId, now);
  const text = new TextEncoder();
  yield { name: "index.html", bytes: text.encode(await exportHtml(data, language)) };
  yield { name: "data.json", bytes: text.encode(`${JSON.stringify(data, null, 2)}\n`) };
  for (const { file, key } of files) {
    const stored = await storage.get(key);
    if (stored) yield { name: file, bytes: stored.stream, packed: true };
  }
}
