import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import type { ReportableType } from "./report";
import "~/touch/touch.css";

/** On a page: the way to say that something here should not stand. */
export function ReportLink({ type, id }: { type: ReportableType; id: string }) {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  return <Link className="touch-plain-link touch-report" to={to(`/report-content?type=${type}&id=${id}`)} rel="nofollow">{t("report.link")}</Link>;
}
