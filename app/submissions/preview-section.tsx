import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { BannerSection } from "~/spaces/banner-section";
import { ContactSection } from "~/spaces/contact-section";
import { CoverWall } from "~/spaces/cover-section";
import { PlaceMap } from "~/spaces/place-map";
import type { SpacePageData } from "~/spaces/space-page-data";
import { SummarySection } from "~/spaces/summary-section";
import { VisitSection } from "~/spaces/visit-section";
import { DifferenceList } from "./difference-list";
import type { ProposalPreview } from "./proposal-reply";
import "~/spaces/space-page.css";

/** How it would look, before anything is sent; the form stands below with all that was typed. */
export function PreviewSection({ preview: { page, differences, wards } }: { preview: ProposalPreview }) {
  const { t } = useTranslation("propose");
  const heading = useRef<HTMLHeadingElement>(null);
  // why: whoever pressed the button, far below, hears and sees what came of it.
  useEffect(() => heading.current?.focus(), [page, differences]);
  return (
    <section className="proposal-preview" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1} ref={heading}>{t("preview.title")}</h2>
      <p className="text-muted">{t("preview.text")}</p>
      {page ? <PagePreview data={page} /> : null}
      {differences && differences.length === 0 ? <p>{t("preview.nothing")}</p> : null}
      {differences && differences.length > 0 ? <DifferenceList differences={differences} wards={wards} /> : null}
      <p><a href="#proposal">{t("preview.back")}</a></p>
    </section>
  );
}

function PagePreview({ data }: { data: SpacePageData }) {
  const { t } = useTranslation("propose");
  const { language } = useLanguage();
  const { space } = data;
  const name = inLanguage(language, space.nameVi, space.nameEn);
  return (
    <div className="space-page proposal-preview-page">
      <CoverWall space={space} />
      <p className="text-muted">{[...space.kinds.map((kind) => t(`spaces:kind.${kind}`)), ...space.fields.map((field) => t(`spaces:field.${field}`))].join(" · ")}</p>
      <p className="proposal-preview-name" lang={name?.language}>{name?.text}</p>
      <BannerSection data={data} />
      <SummarySection space={space} />
      <div className="space-map"><PlaceMap space={space} /></div>
      <VisitSection data={data} />
      <ContactSection space={space} />
    </div>
  );
}
