import { type HeadersFunction, json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useRouteError } from "@remix-run/react";
import textLatin from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url";
import textVietnamese from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url";
import displayLatin from "@fontsource/phudu/files/phudu-latin-700-normal.woff2?url";
import displayVietnamese from "@fontsource/phudu/files/phudu-vietnamese-700-normal.woff2?url";
import type { ReactNode } from "react";
import { viewerOf } from "~/accounts/session.server";
import { env } from "~/env.server";
import { languageOfPath, languageOfSegment } from "~/i18n/i18n";
import { notFound } from "~/lib/http";
import { ErrorPage } from "~/ui/error-page";
import { Layout as Frame } from "~/ui/layout";
import { errorMeta } from "~/ui/meta";
import { useNonce } from "~/ui/nonce";
import type { RootData } from "~/ui/use-tiles";
import "~/ui/styles.css";

/** What every page may need of the settings. A first segment that is no language of ours is no page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (languageOfSegment(params.lang) === null) throw notFound();
  return json<RootData>({
    origin: env.APP_ORIGIN,
    viewer: await viewerOf(request),
    tiles: env.MAP_TILES_URL ? { url: env.MAP_TILES_URL, attribution: env.MAP_TILES_ATTRIBUTION } : null,
  });
}

/** Neither settings nor who is signed in change while a visitor moves about: signing in and out load the whole document. */
export function shouldRevalidate(): boolean {
  return false;
}

/** An error page keeps the headers of its cause, such as Retry-After. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? {};

export const links: LinksFunction = () => [
  ...[textLatin, textVietnamese, displayLatin, displayVietnamese].map((href) => ({
    rel: "preload", as: "font" as const, type: "font/woff2", href, crossOrigin: "anonymous" as const,
  })),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/site.webmanifest" },
];

/** The document around pages and error pages alike; it reads no loader data. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const { pathname } = useLocation();
  return (
    <html lang={languageOfPath(pathname)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbf7ef" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#17181d" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        <Frame>{children}</Frame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Only read where a page fails: pages that work have their own. */
export const meta: MetaFunction = ({ error, location }) =>
  error ? errorMeta(languageOfPath(location.pathname), statusOf(error)) : [];

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage status={statusOf(error)} />;
}
