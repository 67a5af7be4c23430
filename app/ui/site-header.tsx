import { Link, NavLink, useLocation, useRouteLoaderData } from "@remix-run/react";
import Menu from "lucide-react/icons/menu";
import User from "lucide-react/icons/user";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Icon } from "./icon";
import { LanguageSwitch } from "./language-switch";
import { Tile } from "./tile";
import type { RootData } from "./use-tiles";

/** Sections of the site that exist, by key of `ui:nav`. */
const sections = [
  { key: "spaces", path: "/spaces" },
  { key: "designers", path: "/designers" },
  { key: "events", path: "/events" },
  { key: "about", path: "/about" },
] as const;

/** Mark, name, sections and language; sections fold into a menu on phones, without script too. */
export function SiteHeader() {
  const { t } = useTranslation("ui");
  const { to } = useLanguage();
  const { key } = useLocation();
  const viewer = useRouteLoaderData<RootData>("root")?.viewer ?? null;
  const links = sections.map((section) => (
    <NavLink key={section.key} to={to(section.path)} className="site-link" prefetch="intent">
      {t(`nav.${section.key}`)}
    </NavLink>
  ));
  return (
    <header className="site-header">
      <Link to={to("/")} className="site-brand">
        <Tile field="architecture" slug="sang-tao-ha-noi" className="site-mark" />
        {t("siteName")}
      </Link>
      <nav className="site-nav" aria-label={t("mainNavigation")}>
        {links}
      </nav>
      {/* why: a whole document, so that no page of before or after signing in is kept. */}
      <Link to={to(viewer ? "/me" : "/login")} reloadDocument className="site-account" title={viewer?.name}>
        <Icon of={User} size={24} />
        <span>{t(viewer ? "account" : "signIn")}</span>
      </Link>
      <LanguageSwitch />
      {/* why: a new location is a new menu, closed again. */}
      <details className="site-menu" key={key}>
        <summary aria-label={t("menu")}>
          <Icon of={Menu} size={24} />
        </summary>
        <nav aria-label={t("mainNavigation")}>{links}</nav>
      </details>
    </header>
  );
}
