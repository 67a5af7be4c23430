import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Notice } from "~/ui/notice";
import type { Standing } from "./erasure";

/** Tells whoever signs in that the account is put aside, and where to take it back; nothing where all is as usual. */
export function StandingNotice({ standing }: { standing: Standing }) {
  const { t } = useTranslation("rights");
  const { to } = useLanguage();
  if (standing.kind !== "aside") return null;
  return (
    <Notice>
      {t("aside.now")} <Link to={to("/me/data")}>{t("aside.toData")}</Link>
    </Notice>
  );
}
