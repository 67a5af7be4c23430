import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { PageHeading } from "~/ui/page-heading";
import { TileWall } from "~/ui/tile";
import { leadingField, type Space } from "./space";

/** A floor of the space's own tiles across the page: its cover where there is no photo. */
export function CoverWall({ space }: { space: Space }) {
  return <TileWall field={leadingField(space)} slug={space.slug} className="space-cover-wall" />;
}

/** The plate set into the floor: what it is and what it is called. */
export function NamePlate({ space }: { space: Space }) {
  const { t } = useTranslation("spaces");
  const { language, to } = useLanguage();
  const name = inLanguage(language, space.nameVi, space.nameEn) ?? { text: space.nameVi, language: "vi" as const };
  const otherName = name.language === "vi" ? space.nameEn : space.nameVi;
  const otherLanguage = name.language === "vi" ? "en" : "vi";
  return (
    <header className="space-plate">
      <ul className="space-plate-kinds" aria-label={t("page.kindsAndFields")}>
        {space.kinds.map((kind) => (
          <li key={kind}>
            <Link to={to(`/spaces?kind=${kind}`)}>{t(`kind.${kind}`)}</Link>
          </li>
        ))}
        {space.fields.map((field) => (
          <li key={field}>
            <Link to={to(`/spaces?field=${field}`)}>{t(`field.${field}`)}</Link>
          </li>
        ))}
      </ul>
      <PageHeading lang={name.language === language ? undefined : name.language}>{name.text}</PageHeading>
      {otherName && otherName !== name.text ? (
        <p className="space-plate-other" lang={otherLanguage}>
          {otherName}
        </p>
      ) : null}
    </header>
  );
}
