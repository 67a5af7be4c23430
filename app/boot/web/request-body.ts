import { type Readable, Transform } from "node:stream";
import type { Request, RequestHandler, Response } from "express";

/** The largest body of a form without uploads. */
export const maxBodyBytes = 1_048_576;
/** The largest body of a form with pictures; a single picture may have less (app/media/media.ts). */
export const maxUploadBytes = 200 * 1_048_576;
/** How long the body of a form without uploads may take. */
export const bodyPatienceMs = 30_000;

const uploadPath = /^(\/en)?\/(me\/works\/[^/]+|spaces\/[^/]+\/photo)\/upload\/?$/;

/** Whether the body is read by whoever takes uploads, chunk by chunk, instead of here. */
export function isUpload({ method, path }: Pick<Request, "method" | "path">): boolean {
  return method === "POST" && uploadPath.test(path);
}

/**
 * Reads a body of up to `maxBodyBytes` into `req.body`; answers 413 as soon as it is known to be larger. Uploads pass unread: they
 * end with an error as soon as they pass `maxUploadBytes`.
 */
export const readBody: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const refuse = (): void => {
    // why: the rest of the body is not read, so the connection cannot be used again.
    res.set("Connection", "close").status(413).type("text").send("413 Content Too Large\n");
    res.once("finish", () => req.destroy());
  };
  const isStreamed = isUpload(req);
  if (Number(req.headers["content-length"] ?? 0) > (isStreamed ? maxUploadBytes : maxBodyBytes)) return refuse();
  if (isStreamed) return next();
  const giveUp = setTimeout(() => req.destroy(), bodyPatienceMs);
  req.once("close", () => clearTimeout(giveUp)).once("end", () => clearTimeout(giveUp));
  collect(req).then(
    (body) => {
      if (body === null) return refuse();
      req.body = body;
      next();
    },
    () => req.destroy(),
  );
};

/** The whole body, or null once it passes the limit. */
function collect(req: Request): Promise<Buffer | null> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    req.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBodyBytes) {
        req.pause();
        return done(null);
      }
      chunks.push(chunk);
    });
    req.on("end", () => done(Buffer.concat(chunks)));
    req.on("error", fail);
    req.on("aborted", () => fail(new Error("aborted")));
  });
}

/**
 * The body as it comes in; ends with an error when the sender breaks off or passes `maxUploadBytes`. What nobody has read when the
 * answer is out is read past: a browser that is still sending would otherwise never see the answer.
 */
export function streamedBody(req: Request, res: Response): Readable {
  let bytes = 0;
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > maxUploadBytes ? new Error("the upload is too large") : null, chunk);
    },
  });
  // why: whoever reads it hears of the error; with nobody reading it must not end the process.
  body.on("error", () => {});
  req.once("error", (error) => body.destroy(error)).once("aborted", () => body.destroy(new Error("the upload broke off")));
  res.once("finish", () => {
    req.unpipe(body);
    req.resume();
  });
  return req.pipe(body);
}
