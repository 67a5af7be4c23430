import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { env } from "~/env.server";
import { createI18n, languageOfPath } from "~/i18n/i18n";
import { loadAllSections } from "~/i18n/sections";
import { log } from "~/lib/log.server";
import { NonceContext } from "~/ui/nonce";

// why: the built site holds its own copy of the log, apart from the one of the server around it.
log.level = env.LOG_LEVEL;

const renderTimeoutMs = 10_000;

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** Set by app/boot/web.ts for every response. */
    cspNonce: string;
    /** Who asks, for limits; see app/boot/web/remix-handler.ts. */
    clientAddress: string;
    isForwarded: boolean;
  }
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce }: AppLoadContext,
): Promise<Response> {
  const language = languageOfPath(new URL(request.url).pathname);
  const i18n = createI18n(language, await loadAllSections(language));
  // why: crawlers read the whole page at once; people get the shell as soon as it stands.
  const readyEvent = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";

  return new Promise((resolve, reject) => {
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={remixContext} url={request.url} abortDelay={renderTimeoutMs} nonce={cspNonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        [readyEvent]() {
          shellSent = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          if (shellSent) log.error({ err: error }, "rendering failed after the shell was sent");
        },
      },
    );
    setTimeout(abort, renderTimeoutMs + 1_000).unref();
  });
}

/** Logs what is our fault; a visitor's wrong address or value is theirs. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  const isVisitors = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isVisitors) log.error({ err: error, path: new URL(request.url).pathname }, "request failed");
}
