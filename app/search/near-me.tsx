import { Link, useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { hanoiBounds, isInside } from "~/map/geo";
import { spacesPath } from "./form-query";
import { type SpaceQuery, withQuery } from "./query";

/** About 100 m: enough to sort by, and no more than a visitor means to tell. */
const decimals = 3;
const waitMs = 10_000;

type Outcome = "idle" | "asking" | "refused" | "failed" | "outside";

/** Asks the browser where the visitor is and sorts by distance from there. Needs script, so it appears with it. */
export function NearMe({ query }: { query: SpaceQuery }) {
  const { t } = useTranslation("search");
  const { to } = useLanguage();
  const navigate = useNavigate();
  const [isReady, setReady] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>("idle");
  useEffect(() => setReady("geolocation" in navigator), []);

  if (query.near) {
    return (
      <Link className="chip" to={to(spacesPath(withQuery(query, { near: null })))} aria-current="true" preventScrollReset>
        {t("nearMe")}
        <span className="sr-only">{t("chipOn")}</span>
      </Link>
    );
  }

  const ask = () => {
    setOutcome("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const near = { lng: Number(coords.longitude.toFixed(decimals)), lat: Number(coords.latitude.toFixed(decimals)) };
        if (!isInside(near, hanoiBounds)) return setOutcome("outside");
        setOutcome("idle");
        navigate(to(spacesPath(withQuery(query, { near, sort: "distance", bbox: null, zoom: null }))), { preventScrollReset: true });
      },
      (error) => setOutcome(error.code === error.PERMISSION_DENIED ? "refused" : "failed"),
      { maximumAge: 60_000, timeout: waitMs },
    );
  };

  return (
    <>
      <button type="button" className="chip" onClick={ask} disabled={!isReady} aria-busy={outcome === "asking"}>
        {t("nearMe")}
      </button>
      <span role="status" className={outcome === "idle" ? "sr-only" : "chip-message"}>
        {outcome === "idle" ? "" : t(`nearOutcome.${outcome}`)}
      </span>
    </>
  );
}
