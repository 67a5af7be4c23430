import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import type { ReportableType } from "./report";

/** On a page: the way to say that something here should not stand. */
export function ReportLink({ type, id }: { type: ReportableType; id: string }) {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  return <Link className="button button-quiet" to={to(`/report-content?type=${type}&id=${id}`)} rel="nofollow">{t("report.link")}</Link>;
}
