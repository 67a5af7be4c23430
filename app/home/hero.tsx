import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { boundsOfFrame, frameOfBubble, homeFrame, usualSize } from "~/map/frame";
import { SketchMap } from "~/map/sketch-map";
import { spacesPath } from "~/search/form-query";
import { emptyQuery } from "~/search/query";
import { SearchBox } from "~/search/search-box";
import type { Cluster } from "~/search/view";
import { Chip } from "~/ui/chip";

interface HeroProps {
  total: number;
  counted: number;
  openNow: number;
  marks: Cluster[];
}

/** Words and search beside the map; the map is whole before any script. */
export function Hero({ total, counted, openNow, marks }: HeroProps) {
  const { t } = useTranslation("home");
  const { language, to } = useLanguage();
  const pathOfBubble = (bubble: Cluster) => {
    const frame = frameOfBubble(bubble, homeFrame.zoom);
    return to(spacesPath({ ...emptyQuery, bbox: boundsOfFrame(frame, usualSize), zoom: frame.zoom }));
  };
  return (
    <section className="hero" aria-labelledby="hero-heading">
      <div className="hero-words">
        <h1 id="hero-heading" className="hero-heading">
          {t("heading")}
        </h1>
        <p className="hero-lede">{t("lede", { count: counted, formatted: formatNumber(language, counted) })}</p>
        <Form action={to("/spaces")} role="search" className="hero-search">
          <SearchBox />
        </Form>
        <p className="hero-ways">
          <Chip to={to("/spaces?open=now")} count={formatNumber(language, openNow)}>
            {t("openNow")}
          </Chip>
          <Chip to={to("/spaces")} count={formatNumber(language, total)}>
            {t("all")}
          </Chip>
        </p>
      </div>
      <SketchMap frame={homeFrame} marks={marks} pathOfBubble={pathOfBubble} className="hero-map" />
    </section>
  );
}
