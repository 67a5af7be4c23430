import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { DesignerPageData } from "./profile-data";

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="designer-fact">
      <dt>{title}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

/** What a designer does and is open to, where, and where else they are found. */
export function DesignerFacts({ page }: { page: DesignerPageData }) {
  const { t } = useTranslation("designers");
  const { language, to } = useLanguage();
  const listed = (kind: "discipline" | "language" | "availability", all: readonly string[]) => all.map((one) => t(`${kind}.${one}`)).join(", ");
  return (
    <dl className="designer-facts">
      {page.disciplines.length > 0 ? <Fact title={t("field.disciplines")}>{listed("discipline", page.disciplines)}</Fact> : null}
      {page.skills.length > 0 ? <Fact title={t("field.skills")}>{page.skills.join(", ")}</Fact> : null}
      <Fact title={t("field.availability")}>{page.availability.length > 0 ? listed("availability", page.availability) : t("page.notLooking")}</Fact>
      <Fact title={t("field.ward")}>{page.ward ? (language === "vi" ? page.ward.fullNameVi : page.ward.nameEn) : t("city")}</Fact>
      {page.languages.length > 0 ? <Fact title={t("field.languages")}>{listed("language", page.languages)}</Fact> : null}
      {page.spaces.length > 0 ? (
        <Fact title={t("field.spaces")}>
          {page.spaces.map(({ slug, nameVi, nameEn }) => {
            const name = inLanguage(language, nameVi, nameEn);
            return <Link key={slug} className="designer-line" to={to(`/spaces/${slug}`)} lang={name?.language}>{name?.text}</Link>;
          })}
        </Fact>
      ) : null}
      {page.learning ? <Fact title={t("field.learning")}><span className="designer-text">{page.learning}</span></Fact> : null}
      {page.links.length > 0 ? (
        <Fact title={t("field.links")}>
          {page.links.map(({ label, url }) => <a key={url} className="designer-line" href={url} rel="nofollow ugc noopener" target="_blank" dir="ltr">{label}</a>)}
        </Fact>
      ) : null}
    </dl>
  );
}
