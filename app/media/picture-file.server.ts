import { createReadableStreamFromReadable } from "@remix-run/node";
import { storage } from "~/adapters/storage.server";
import { hasCurrentCopy, notFound } from "~/lib/http";

/** Who may see a picture: everybody, or only whoever asks now (members, or the owner). */
export type PictureAudience = "everybody" | "thisViewer";

/**
 * One public file of a picture; 404 where there is none. Its address never changes its meaning, so a browser keeps it for good; shared
 * caches keep nothing, so that a picture taken down is gone for whoever has not seen it.
 */
export async function pictureFileResponse(request: Request, key: string, audience: PictureAudience): Promise<Response> {
  const etag = `"${key.replace(/^picture\//, "").replace("/", "-")}"`;
  const caching = audience === "everybody" ? "private, max-age=31536000, immutable" : "private, no-store";
  const headers = { ETag: etag, "Cache-Control": caching };
  const isKnown = audience === "everybody" && hasCurrentCopy(request.headers.get("If-None-Match"), etag);
  const file = await storage.get(key);
  if (!file) throw notFound();
  if (isKnown || request.method === "HEAD") file.stream.destroy();
  if (isKnown) return new Response(null, { status: 304, headers });
  const full = { ...headers, "Content-Type": file.contentType, "Content-Length": String(file.bytes), "Content-Disposition": "inline" };
  return new Response(request.method === "HEAD" ? null : createReadableStreamFromReadable(file.stream), { headers: full });
}
