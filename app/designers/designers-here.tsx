import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { DesignerLink } from "./profile-data";
import "./designers.css";

/** On a space's page: the designers who say they work there. */
export function DesignersHere({ designers }: { designers: DesignerLink[] }) {
  const { t } = useTranslation("designers");
  const { language, to } = useLanguage();
  if (designers.length === 0) return null;
  return (
    <section className="designers-here" aria-labelledby="designers-here">
      <h2 id="designers-here">{t("here.title")}</h2>
      <ul>
        {designers.map(({ handle, name, headlineVi, headlineEn, disciplines }) => {
          const headline = inLanguage(language, headlineVi, headlineEn);
          return (
            <li key={handle}>
              <Link to={to(`/designers/${handle}`)}><bdi>{name}</bdi></Link>
              <span className="text-muted" dir="auto" lang={headline?.language}>{headline?.text ?? disciplines.map((one) => t(`discipline.${one}`)).join(", ")}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
