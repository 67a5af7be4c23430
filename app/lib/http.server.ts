import { createHash } from "node:crypto";
import { hasCurrentCopy, unavailable } from "./http";
import { isOutage } from "./outage";

/** How long copies may live: `revalidate` asks every time and is answered 304 while nothing changed. */
export const cacheControl = {
  revalidate: "public, no-cache",
  minutes: "public, max-age=300",
  never: "no-store",
} as const;

/**
 * A complete text answer with an entity tag, or 304 where the caller already holds it.
 * why: the tag is weak because compression may change the bytes on the way.
 */
export function taggedResponse(request: Request, body: string, contentType: string, caching: string): Response {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ETag: etag, "Cache-Control": caching, "Content-Type": contentType };
  if (hasCurrentCopy(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : body, { headers });
}

/** The chunks as one streamed answer that reads no faster than the visitor does; only the headers for HEAD. */
export function streamedResponse(request: Request, chunks: AsyncIterator<string>, headers: Record<string, string>): Response {
  if (request.method === "HEAD") return new Response(null, { headers });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
  return new Response(body, { headers });
}

/** The answer of a feature; while the database is away, throws the 503 that the error boundary draws. */
export async function orUnavailable<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return answer.catch((error: unknown) => {
    throw isOutage(error) ? unavailable() : error;
  });
}
