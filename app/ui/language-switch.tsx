import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pathInLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";

/** The same page, query and all, in the other language; a full load, since a page speaks one language. */
export function LanguageSwitch() {
  const { t } = useTranslation("ui");
  const { language } = useLanguage();
  const { pathname, search } = useLocation();
  const other = language === "vi" ? "en" : "vi";
  return (
    <div className="language-switch" role="group" aria-label={t("language.label")}>
      <span aria-current="true">{language.toUpperCase()}</span>
      <span aria-hidden="true">&nbsp;·</span>
      <a href={pathInLanguage(other, pathname, search)} hrefLang={other} aria-label={t("language.other")}>
        {other.toUpperCase()}
      </a>
    </div>
  );
}
