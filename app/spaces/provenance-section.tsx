import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDate } from "~/lib/format";
import { HistorySection } from "./history-section";
import type { Source } from "./space";
import type { SpacePageData } from "./space-page-data";

/** Who says so, when it was read, and who vouches: listed here is not certified by the City. */
export function ProvenanceSection({ data }: { data: SpacePageData }) {
  const { t } = useTranslation("spaces");
  const { space } = data;
  return (
    <section aria-labelledby="provenance" className="space-provenance">
      <div className="space-block">
        <h2 id="provenance">{t("provenance.heading")}</h2>
        <Certification data={data} />
        <Reading data={data} />
        {space.unconfirmedFacts.length > 0 ? <p className="fact-note">{t("provenance.marked", { mark: t("unconfirmed") })}</p> : null}
      </div>
      <div className="space-block">
        <h3 id="sources">{t("provenance.sources")}</h3>
        {space.sources.length === 0 ? <p>{t("provenance.noSources")}</p> : null}
        {space.sources.length > 0 ? <Sources sources={space.sources} /> : null}
        <HistorySection data={data} />
      </div>
    </section>
  );
}

function Certification({ data }: { data: SpacePageData }) {
  const { t } = useTranslation("spaces");
  const { language } = useLanguage();
  if (data.certifications.length === 0) return <p>{t("provenance.listed")}</p>;
  return (
    <ul>
      {data.certifications.map(({ issuer, number, issuedOn, validUntil }) => (
        <li key={issuer + number}>
          {t(validUntil ? "provenance.certifiedUntil" : "provenance.certified", {
            issuer, number, date: formatDate(language, issuedOn), until: validUntil ? formatDate(language, validUntil) : "",
          })}
        </li>
      ))}
    </ul>
  );
}

function Reading({ data: { space } }: { data: SpacePageData }) {
  const { t } = useTranslation("spaces");
  const { language } = useLanguage();
  if (space.confirmedOn && space.confirmedBy) {
    return <p>{t("provenance.confirmed", { date: formatDate(language, space.confirmedOn), who: space.confirmedBy })}.</p>;
  }
  if (!space.checkedOn) return <p>{t("provenance.unchecked")}.</p>;
  return (
    <p>
      {t("provenance.checked", { date: formatDate(language, space.checkedOn) })}; {t("provenance.checkedNote")}.
    </p>
  );
}

function Sources({ sources }: { sources: Source[] }) {
  return (
    <ul className="space-sources" aria-labelledby="sources">
      {sources.map((source) => (
        <li key={source.label + source.url}>
          <SourceName source={source} />
        </li>
      ))}
    </ul>
  );
}

function SourceName({ source }: { source: Source }) {
  const { t } = useTranslation("spaces");
  const label = source.label === "general-knowledge" ? t("generalKnowledge") : source.label;
  if (!source.url) return <>{label}</>;
  return (
    <a href={source.url} rel="noopener noreferrer nofollow">
      {label}
    </a>
  );
}
