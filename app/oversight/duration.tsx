import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";

/** How long something took: minutes under an hour, hours for two days, then days; a dash where nothing did. */
export function Duration({ hours }: { hours: number | null }) {
  const { t } = useTranslation("admin");
  const { language } = useLanguage();
  const shown = (value: number) => formatNumber(language, Math.round(value * 10) / 10);
  if (hours === null) return <span className="text-muted">–</span>;
  if (hours < 1) return <>{t("time.minutes", { minutes: formatNumber(language, Math.round(hours * 60)) })}</>;
  return hours < 48 ? <>{t("time.hours", { hours: shown(hours) })}</> : <>{t("time.days", { days: shown(hours / 24) })}</>;
}
