import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDate } from "~/lib/format";
import type { Criteria } from "./certificate";
import type { SpacePageData } from "./space-page-data";

type Certified = Pick<SpacePageData, "certifications" | "criteria">;

/** The City's certificates, apart from our own listing, with what one means and what it was issued by. */
export function CertificateList({ data: { certifications, criteria } }: { data: Certified }) {
  const { t } = useTranslation(["truth", "spaces"]);
  if (certifications.length === 0) return <p>{t("spaces:provenance.listed")}</p>;
  return (
    <div className="space-certificates">
      <h3>{t("certificate.heading")}</h3>
      <ul>
        {certifications.map((one) => <CertificateLine key={one.issuer + one.number} certificate={one} />)}
      </ul>
      <p className="fact-note">{t("certificate.means")}</p>
      {criteria.map((one) => <CriteriaText key={one.version} criteria={one} />)}
    </div>
  );
}

function CertificateLine({ certificate }: { certificate: Certified["certifications"][number] }) {
  const { t } = useTranslation("truth");
  const { language } = useLanguage();
  const { issuer, number, issuedOn, validUntil, endedOn, state, criteriaVersion } = certificate;
  const day = (date: string | null) => (date === null ? "" : formatDate(language, date));
  return (
    <li data-state={state}>
      <strong>{t(`certificate.state.${state}`)}</strong>
      {" · "}
      {t("certificate.line", { issuer, number, date: day(issuedOn) })}
      {validUntil === null ? null : ` · ${t("certificate.until", { date: day(validUntil) })}`}
      {endedOn === null ? null : ` · ${t("certificate.endedOn", { date: day(endedOn) })}`}
      {" · "}
      {criteriaVersion === null ? t("certificate.noVersion") : t("certificate.version", { version: criteriaVersion })}
    </li>
  );
}

function CriteriaText({ criteria }: { criteria: Criteria }) {
  const { t } = useTranslation("truth");
  const { language } = useLanguage();
  const { version, titleVi, titleEn, textVi, textEn, source, validFrom } = criteria;
  return (
    <details className="space-criteria">
      <summary>{t("certificate.criteria", { version, title: language === "vi" ? titleVi : titleEn })}</summary>
      <p className="space-criteria-text">{language === "vi" ? textVi : textEn}</p>
      <p className="fact-note">
        {t("certificate.validFrom", { date: formatDate(language, validFrom) })} · <a href={source} rel="noopener noreferrer nofollow">{t("certificate.source")}</a>
      </p>
    </details>
  );
}
