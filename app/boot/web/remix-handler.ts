import { type ServerBuild, createReadableStreamFromReadable, createRequestHandler, writeReadableStreamToWritable } from "@remix-run/node";
import type { RequestHandler, Request as ExpressRequest, Response as ExpressResponse } from "express";
import { keepPrivate } from "./private-answer";
import { isUpload, streamedBody } from "./request-body";

/** What every loader and action finds in `context`. */
export interface LoadContext {
  [key: string]: unknown;
  /** For the scripts of this one answer; the Content-Security-Policy allows no others. */
  cspNonce: string;
  /** The address of whoever asks: of the connection, or as a trusted proxy tells it. */
  clientAddress: string;
  /** Whether a proxy says that it stands in between, trusted or not. */
  isForwarded: boolean;
}

// why: the public address comes from the settings alone; these headers are written by whoever sends the request.
const untrusted = new Set(["host", "forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-forwarded-for"]);
const forwarding = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/** Answers with Remix. `build` may be a function that gives the newest build (development). */
export function remixHandler(build: ServerBuild | (() => Promise<ServerBuild>), appOrigin: string, mode: string): RequestHandler {
  const handle = createRequestHandler(build, mode);
  return async (req, res, next) => {
    try {
      const context: LoadContext = { cspNonce: res.locals.cspNonce as string, clientAddress: req.ip ?? "", isForwarded: forwarding.some((name) => name in req.headers) };
      await send(req, res, appOrigin, await handle(toRequest(req, res, appOrigin), context));
    } catch (error) {
      next(error);
    }
  };
}

function toRequest(req: ExpressRequest, res: ExpressResponse, appOrigin: string): Request {
  const headers = new Headers({ host: new URL(appOrigin).host });
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || untrusted.has(name) || name.startsWith(":")) continue;
    for (const item of Array.isArray(value) ? value : [value]) headers.append(name, item);
  }
  const controller = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) controller.abort();
  });
  const basics = { method: req.method, headers, signal: controller.signal };
  if (req.method === "GET" || req.method === "HEAD") return new Request(appOrigin + req.originalUrl, basics);
  // why: a body that streams can only be sent on in half-duplex (fetch standard).
  const body = isUpload(req) ? { body: createReadableStreamFromReadable(streamedBody(req, res)), duplex: "half" } : { body: req.body as Buffer<ArrayBuffer> };
  return new Request(appOrigin + req.originalUrl, { ...basics, ...body } as RequestInit);
}

async function send(req: ExpressRequest, res: ExpressResponse, appOrigin: string, answer: Response): Promise<void> {
  res.status(answer.status);
  if (answer.statusText) res.statusMessage = answer.statusText;
  for (const [name, value] of answer.headers) res.append(name, value);
  keepPrivate(req, res, appOrigin);
  if (answer.body) await writeReadableStreamToWritable(answer.body, res);
  else res.end();
}
