import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDate } from "~/lib/format";
import { hanoiTime } from "./hanoi-time";
import type { SpacePageData } from "./space-page-data";

/** When the entry last changed, what changed before, and how to say that something is wrong. */
export function HistorySection({ data: { space, revisionCount } }: { data: SpacePageData }) {
  const { t } = useTranslation("spaces");
  const { language, to } = useLanguage();
  const page = `/spaces/${space.slug}`;
  const date = formatDate(language, hanoiTime(new Date(space.updatedAt)).date);
  return (
    <ul className="space-history">
      <li><Link to={to(`${page}/history`)}>{t("history.summary", { date, count: revisionCount })}</Link></li>
      {/* why: a whole document, so that whoever must sign in first comes back here. */}
      <li><Link to={to(`${page}/edit`)} reloadDocument rel="nofollow">{t("history.edit")}</Link></li>
      {space.status === "closed" ? null : <li><Link to={to(`${page}/closure`)} reloadDocument rel="nofollow">{t("history.closure")}</Link></li>}
    </ul>
  );
}
