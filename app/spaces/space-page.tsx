import type { ReactNode } from "react";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { SpaceCard } from "~/search/view";
import { ActionSection } from "./action-section";
import { BannerSection } from "./banner-section";
import { ContactSection } from "./contact-section";
import { CoverWall, NamePlate } from "./cover-section";
import { DirectionsSection } from "./directions-section";
import { NearbySection } from "./nearby-section";
import { ProvenanceSection } from "./provenance-section";
import type { SpacePageData } from "./space-page-data";
import { SummarySection } from "./summary-section";
import { VisitSection } from "./visit-section";
import "./space-page.css";

interface SpacePageProps {
  data: SpacePageData;
  nearby: SpaceCard[];
  /** The page's absolute address. */
  url: string;
  /** The small map around the space. */
  map: ReactNode;
  /** What it looks like there. */
  photos?: ReactNode;
  /** The people who work here, where anybody says so. */
  people?: ReactNode;
  /** To follow it and to report it, beside the other things to do. */
  touch?: ReactNode;
  /** To say that it is still right, for whoever may. */
  vouch?: ReactNode;
}

/** Everything the directory holds about one space. */
export function SpacePage({ data, nearby, url, map, photos, people, touch, vouch }: SpacePageProps) {
  const { language } = useLanguage();
  const { space } = data;
  const name = inLanguage(language, space.nameVi, space.nameEn)?.text ?? space.nameVi;
  return (
    <article className="space-page">
      <CoverWall space={space} />
      <div className="space-columns">
        <div className="space-main">
          <NamePlate space={space} />
          <BannerSection data={data} />
          <SummarySection space={space} />
          <ActionSection space={space} name={name} url={url}>{touch}</ActionSection>
          <VisitSection data={data} />
          {photos}
          {people}
        </div>
        <div className="space-aside">
          <DirectionsSection space={space} map={map} />
          <ContactSection space={space} />
        </div>
      </div>
      <ProvenanceSection data={data} vouch={vouch} />
      <NearbySection space={space} nearby={nearby} today={data.today} />
    </article>
  );
}
