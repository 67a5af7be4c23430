import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { LinkedText } from "./linked-text";

const owed = {
  osm: "https://www.openstreetmap.org/copyright",
  provinces: "https://github.com/thanglequoc/vietnamese-provinces-database",
  units: "https://github.com/tranngocminhhieu/vietnamadminunits",
};

/** What the site is, its own pages, its data, and whom it owes. */
export function SiteFooter() {
  const { t } = useTranslation("ui");
  const { to } = useLanguage();
  return (
    <footer className="site-footer">
      <div className="site-footer-tiles" />
      <div className="site-footer-columns">
        <div className="grid max-w-[60ch] gap-4">
          <p>{t("footer.what")}</p>
          <p className="text-sm text-muted"><LinkedText text={t("footer.credits")} destinations={owed} /></p>
        </div>
        <nav aria-labelledby="footer-site">
          <h2 id="footer-site" className="text-lg">{t("footer.site")}</h2>
          <ul>
            <li><Link to={to("/spaces")}>{t("nav.spaces")}</Link></li>
            <li><Link to={to("/designers")}>{t("nav.designers")}</Link></li>
            <li><Link to={to("/events")}>{t("nav.events")}</Link></li>
            <li><Link to={to("/programmes")}>{t("nav.programmes")}</Link></li>
            <li><Link to={to("/about")}>{t("nav.about")}</Link></li>
            <li><Link to={to("/privacy")}>{t("footer.privacy")}</Link></li>
          </ul>
        </nav>
        <nav aria-labelledby="footer-data">
          <h2 id="footer-data" className="text-lg">{t("footer.data")}</h2>
          <ul>
            <li><a href="/spaces.csv">{t("footer.csv")}</a></li>
            <li><a href="/spaces.geojson">{t("footer.geojson")}</a></li>
            <li><a href="/openapi.json">{t("footer.api")}</a></li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
