import { json } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import { env } from "~/env.server";
import { useLanguage } from "~/i18n/use-language";
import { useNonce } from "~/ui/nonce";

/** What every page may need of the settings. */
export function loader() {
  return json({
    origin: env.APP_ORIGIN,
    tiles: env.MAP_TILES_URL ? { url: env.MAP_TILES_URL, attribution: env.MAP_TILES_ATTRIBUTION } : null,
  });
}

/** Settings do not change while a visitor moves about. */
export function shouldRevalidate(): boolean {
  return false;
}

export default function App() {
  const { language } = useLanguage();
  const nonce = useNonce();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}
