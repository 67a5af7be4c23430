import { createHash } from "node:crypto";
import sharp from "sharp";
import { hasCurrentCopy, retryAfterSeconds } from "~/lib/http";
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

/**
 * The picture as PNG, with an entity tag. `isLasting` says that the address names the version drawn.
 * Pictures are drawn one at a time and the last 64 kept; when too many wait, the caller is asked to come back (503).
 */
export async function socialPictureResponse(request: Request, text: SocialText, isLasting: boolean): Promise<Response> {
  const key = createHash("sha256").update(JSON.stringify([drawingVersion, text])).digest("base64url").slice(0, 27);
  const etag = `"${key}"`;
  const caching = isLasting ? "public, max-age=31536000, immutable" : "public, max-age=3600";
  const headers = { ETag: etag, "Cache-Control": caching };
  if (hasCurrentCopy(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  const picture = await socialPicture(key, text);
  if (!picture) return new Response(null, { status: 503, headers: { "Retry-After": String(retryAfterSeconds), "Cache-Control": "no-store" } });
  const body = request.method === "HEAD" ? null : new Uint8Array(picture);
  // why: the sites that show it fetch it from their own pages.
  return new Response(body, { headers: { ...headers, "Content-Type": "image/png", "Cross-Origin-Resource-Policy": "cross-origin" } });
}

async function socialPicture(key: string, text: SocialText): Promise<Buffer | null> {
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  if (waiting >= maxWaiting) return null;
  const picture = inTurn(() => render(text));
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

async function render(text: SocialText): Promise<Buffer> {
  const svg = await drawSocialPicture(text);
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}
