import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { PageHeading } from "~/ui/page-heading";
import "./works.css";

/** The page on which a work begins: its words first, pictures next. */
export function WorkNewPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation("works");
  const { to } = useLanguage();
  return (
    <div className="works-page">
      <Link to={to("/me/works")} className="works-back">{t("list.back")}</Link>
      <PageHeading>{title}</PageHeading>
      <p className="works-lede">{t("new.lede")}</p>
      {children}
    </div>
  );
}
