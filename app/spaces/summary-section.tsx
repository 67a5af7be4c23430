import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { Space } from "./space";

/** What kind of place it is, in the reader's language where written, else in the other and saying so. */
export function SummarySection({ space }: { space: Space }) {
  const { t } = useTranslation("spaces");
  const { language } = useLanguage();
  const summary = inLanguage(language, space.summaryVi, space.summaryEn);
  if (!summary) return <p className="space-lead text-muted">{t("page.noSummary")}</p>;
  if (summary.language === language) return <p className="space-lead">{summary.text}</p>;
  return (
    <div>
      <p className="space-lead" lang={summary.language}>
        {summary.text}
      </p>
      <p className="fact-note">{t("page.noTranslation")}</p>
    </div>
  );
}
