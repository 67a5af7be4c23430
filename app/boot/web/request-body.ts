import type { Request, RequestHandler } from "express";

/** The largest body of a form without uploads. */
export const maxBodyBytes = 1_048_576;

/** Reads a body of up to `maxBodyBytes` into `req.body`; answers 413 as soon as it is known to be larger. */
export const readBody: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const refuse = (): void => {
    // why: the rest of the body is not read, so the connection cannot be used again.
    res.set("Connection", "close").status(413).type("text").send("413 Content Too Large\n");
    res.once("finish", () => req.destroy());
  };
  if (Number(req.headers["content-length"] ?? 0) > maxBodyBytes) return refuse();
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
