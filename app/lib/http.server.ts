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
  const headers = { ETag: entityTag(body), "Cache-Control": caching, "Content-Type": contentType };
  return notModified(request, headers) ?? new Response(request.method === "HEAD" ? null : body, { headers });
}

/** The entity tag of a text. */
export function entityTag(text: string): string {
  return `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
}

/** 304 where the caller already holds what these headers would come with; else null. */
export function notModified(request: Request, headers: Record<string, string>): Response | null {
  const isCurrent = headers.ETag !== undefined && hasCurrentCopy(request.headers.get("If-None-Match"), headers.ETag);
  return isCurrent ? new Response(null, { status: 304, headers }) : null;
}

/**
 * The chunks as one streamed answer that reads no faster than the visitor does; only the headers for HEAD.
 * The first chunk is awaited, so that a source that fails at once fails before anything is sent.
 */
export async function streamedResponse(request: Request, chunks: AsyncIterator<string>, headers: Record<string, string>): Promise<Response> {
  const encoder = new TextEncoder();
  let pending: IteratorResult<string> | null = await chunks.next();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = pending ?? (await chunks.next());
      pending = null;
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
  if (request.method !== "HEAD") return new Response(body, { headers });
  await chunks.return?.();
  return new Response(null, { headers });
}

/** The answer of a feature; while the database is away, throws the 503 that the error boundary draws. */
export async function orUnavailable<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return answer.catch((error: unknown) => {
    throw isOutage(error) ? unavailable() : error;
  });
}
