import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CertificateList } from "./certificate-list";
import { ConfirmationLine } from "./confirmation-line";
import { HistorySection } from "./history-section";
import type { Source } from "./space";
import type { SpacePageData } from "./space-page-data";

/** Who vouches, when it was read and where: listed here is not certified by the City. `vouch` is for whoever may confirm it. */
export function ProvenanceSection({ data, vouch }: { data: SpacePageData; vouch?: ReactNode }) {
  const { t } = useTranslation("spaces");
  const { space } = data;
  return (
    <section aria-labelledby="provenance" className="space-provenance">
      <div className="space-block">
        <h2 id="provenance">{t("provenance.heading")}</h2>
        <ConfirmationLine data={data} />
        {space.unconfirmedFacts.length > 0 ? <p className="fact-note">{t("provenance.marked", { mark: t("unconfirmed") })}</p> : null}
        {vouch}
        <CertificateList data={data} />
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
