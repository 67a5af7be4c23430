import { useMatches } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { frameOf } from "./route-handle";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** The frame of every page; it draws `<main>`, so routes do not. */
export function Layout({ children }: { children: ReactNode }) {
  const { t } = useTranslation("ui");
  const frame = frameOf(useMatches().map(({ handle }) => handle));
  if (frame === "none") return <main id="content">{children}</main>;
  return (
    <div className="site">
      <a className="skip-link" href="#content">
        {t("skipToContent")}
      </a>
      <SiteHeader />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {frame === "full" ? <SiteFooter /> : null}
    </div>
  );
}
