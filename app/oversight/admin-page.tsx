import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { PageHeading } from "~/ui/page-heading";
import { adminLinks } from "./admin-links";
import "./oversight.css";

interface AdminPageProps {
  title: string;
  lede?: string;
  children: ReactNode;
}

/** The frame of every page of admins: the menu, the title, and what the page says. */
export function AdminPage({ title, lede, children }: AdminPageProps) {
  const { t } = useTranslation("admin");
  const { to } = useLanguage();
  return (
    <div className="oversight-page">
      <nav className="oversight-menu" aria-label={t("menu.label")}>
        {adminLinks.map(({ path, name }) => <NavLink key={path} to={to(path)} end={path === "/admin"}>{t(`menu.${name}`)}</NavLink>)}
      </nav>
      <PageHeading>{title}</PageHeading>
      {lede ? <p className="oversight-lede">{lede}</p> : null}
      {children}
    </div>
  );
}
