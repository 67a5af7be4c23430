import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDate } from "~/lib/format";
import { hanoiTime } from "./hanoi-time";
import type { SpacePageData } from "./space-page-data";

const ourOwn = ["seed", "import", "synthetic"];

/** When the entry last changed and every change before, folded away. */
export function HistorySection({ data: { space, history } }: { data: SpacePageData }) {
  const { t } = useTranslation("spaces");
  const { language } = useLanguage();
  const day = (instant: string) => formatDate(language, hanoiTime(new Date(instant)).date);
  return (
    <details className="space-history">
      <summary>{t("history.summary", { date: day(space.updatedAt), count: history.length })}</summary>
      <ol reversed>
        {history.map(({ version, actor, reason, at }) => (
          <li key={version} value={version}>
            {ourOwn.includes(actor) ? `${day(at)} · ${t(`history.actor.${actor}`)}` : t("history.by", { date: day(at), who: t("history.actor.person"), why: reason })}
          </li>
        ))}
      </ol>
    </details>
  );
}
