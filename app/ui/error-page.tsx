import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { ButtonLink } from "./button";
import { MissingTile } from "./missing-tile";
import { PageHeading } from "./page-heading";

/** Which words an HTTP status gets. */
function kindOf(status: number): "notFound" | "away" | "locked" | "refused" | "bad" {
  if (status === 404 || status === 410) return "notFound";
  if (status === 503 || status === 504 || status === 429) return "away";
  if (status === 403) return "locked";
  return status < 500 ? "refused" : "bad";
}

/** A page that could not be shown, and what to do now; needs no data and tells nothing of the inside. */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTranslation("ui");
  const { to } = useLanguage();
  const { pathname, search } = useLocation();
  const kind = kindOf(status);
  const canRetry = kind === "bad" || kind === "away";
  return (
    <div className="error-page">
      <MissingTile className="error-page-tiles" />
      <div className="error-page-text">
        <p className="text-muted">{t("error.code", { code: status })}</p>
        <PageHeading>{t(`error.${kind}Title`)}</PageHeading>
        <p className="text-lg">{t(`error.${kind}Text`)}</p>
        <p className="flex flex-wrap gap-4 pt-4">
          {canRetry ? <a className="button button-strong" href={pathname + search}>{t("error.retry")}</a> : null}
          {kind === "locked" ? <ButtonLink weight="strong" to={to("/me/security")} reloadDocument>{t("error.toSecurity")}</ButtonLink> : null}
          <ButtonLink weight={canRetry || kind === "locked" ? "plain" : "strong"} to={to("/spaces")}>{t("error.toSpaces")}</ButtonLink>
          <ButtonLink to={to("/")}>{t("error.toHome")}</ButtonLink>
        </p>
      </div>
    </div>
  );
}
