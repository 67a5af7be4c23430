import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDate } from "~/lib/format";
import { Notice } from "~/ui/notice";
import type { SpacePageData } from "./space-page-data";

/** What a visitor must know before anything else: planned, unchecked, long unconfirmed, gone, or not real. */
export function BannerSection({ data: { space, freshness } }: { data: Pick<SpacePageData, "space" | "freshness"> }) {
  const { t } = useTranslation(["spaces", "truth"]);
  const { language } = useLanguage();
  const standing = space.status === "closed" ? "ended" : space.operation === "operating" ? null : space.operation;
  return (
    <>
      {standing ? <Notice>{t(`spaces:banner.${standing}`)}</Notice> : null}
      {standing === null && freshness === "stale" ? <Notice>{t("truth:banner.stale", { date: formatDate(language, space.confirmedOn ?? "") })}</Notice> : null}
      {space.synthetic ? <Notice>{t("spaces:banner.synthetic")}</Notice> : null}
    </>
  );
}
