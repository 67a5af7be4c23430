import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { PageHeading } from "~/ui/page-heading";
import type { WorkView } from "./work";
import "./works.css";

const parts = [
  { key: "facts", path: "" },
  { key: "images", path: "/images" },
  { key: "credits", path: "/credits" },
] as const;

/** The frame of the pages on which a work is edited: its name, and the way between its parts. */
export function WorkFrame({ work, children }: { work: Pick<WorkView, "id" | "titleVi" | "titleEn">; children: ReactNode }) {
  const { t } = useTranslation("works");
  const { language, to } = useLanguage();
  const title = inLanguage(language, work.titleVi, work.titleEn);
  return (
    <div className="works-page">
      <Link to={to("/me/works")} className="works-back">{t("list.back")}</Link>
      <PageHeading lang={title?.language}>{title?.text ?? t("untitled")}</PageHeading>
      <nav className="works-parts" aria-label={t("edit.parts")}>
        {parts.map(({ key, path }) => (
          <NavLink key={key} to={to(`/me/works/${work.id}${path}`)} end>{t(`edit.${key}`)}</NavLink>
        ))}
      </nav>
      {children}
    </div>
  );
}
