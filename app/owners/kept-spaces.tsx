import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { KeptSpace } from "./owner-view";
import "./owners.css";

/** The spaces a person looks after, on the page of their account; nothing where there are none. */
export function KeptSpaces({ spaces }: { spaces: KeptSpace[] }) {
  const { t } = useTranslation("owners");
  const { language, to } = useLanguage();
  if (spaces.length === 0) return null;
  return (
    <section className="owner-kept" aria-labelledby="kept">
      <h2 id="kept">{t("kept.title")}</h2>
      <ul>
        {spaces.map(({ slug, nameVi, nameEn, status, locationPrecision }) => {
          const name = inLanguage(language, nameVi, nameEn);
          const standing = locationPrecision === "counted-only" ? locationPrecision : status;
          return (
            <li key={slug}>
              <Link to={to(`/spaces/${slug}/owners`)} lang={name?.language}>{name?.text}</Link>
              {standing === "published" ? null : <span className="text-muted"> · {t(`kept.${standing}`)}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
