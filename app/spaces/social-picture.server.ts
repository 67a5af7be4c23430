import { createHash } from "node:crypto";
import sharp from "sharp";
import { hasCurrentCopy, retryAfterSeconds } from "~/lib/http";
import { cacheControl } from "~/lib/http.server";
import { drawSocialPicture, type SocialText } from "./social-drawing.server";

const maxKept = 64;
const maxWaiting = 24;
/** Raised when the drawing changes, so that addresses and copies change with it. */
const drawingVersion = 1;

const kept = new Map<string, Promise<Buffer>>();
let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/** What `v` must say in the address of a picture for its copies to be kept for good. */
export function pictureVersion(version: number): string {
  return `${version}.${drawingVersion}`;
}

/** `drawnPictureResponse` for a picture of words on tiles. `isLasting` says that the address names the version drawn. */
export async function socialPictureResponse(request: Request, text: SocialText, isLasting: boolean): Promise<Response> {
  // why: shared caches keep nothing, so that the picture of a space taken down is gone for whoever has not seen it.
  const caching = isLasting ? "private, max-age=31536000, immutable" : cacheControl.revalidate;
  return drawnPictureResponse(request, { about: text, caching, draw: () => drawSocialPicture(text) });
}

/** A picture to draw: everything it is drawn from, which tells it from others, how long copies may live, and its SVG. */
export interface Drawing {
  about: unknown;
  caching: string;
  draw: () => Promise<string>;
}

/**
 * The picture as PNG, with an entity tag. Pictures are drawn one at a time and the last 64 kept; when too many wait, the caller is
 * asked to come back (503).
 */
export async function drawnPictureResponse(request: Request, { about, caching, draw }: Drawing): Promise<Response> {
  const key = createHash("sha256").update(JSON.stringify([drawingVersion, about])).digest("base64url").slice(0, 27);
  const etag = `"${key}"`;
  const headers = { ETag: etag, "Cache-Control": caching };
  if (hasCurrentCopy(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  const picture = await drawnPicture(key, draw);
  if (!picture) return new Response(null, { status: 503, headers: { "Retry-After": String(retryAfterSeconds), "Cache-Control": "no-store" } });
  const body = request.method === "HEAD" ? null : new Uint8Array(picture);
  // why: the sites that show it fetch it from their own pages.
  return new Response(body, { headers: { ...headers, "Content-Type": "image/png", "Cross-Origin-Resource-Policy": "cross-origin" } });
}

async function drawnPicture(key: string, draw: Drawing["draw"]): Promise<Buffer | null> {
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  if (waiting >= maxWaiting) return null;
  const picture = inTurn(async () => sharp(Buffer.from(await draw())).png({ palette: true }).toBuffer());
  kept.set(key, picture);
  picture.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= maxKept) break;
    kept.delete(oldest);
  }
  return picture;
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  waiting++;
  const result = turn.then(work, work).finally(() => waiting--);
  turn = result.catch(() => {});
  return result;
}
