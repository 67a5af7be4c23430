import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import type { Space } from "./space";

/** What a visitor must know before anything else: planned, unchecked, gone, or not real. */
export function BannerSection({ space }: { space: Space }) {
  const { t } = useTranslation("spaces");
  const standing = space.status === "closed" ? "ended" : space.operation === "operating" ? null : space.operation;
  return (
    <>
      {standing ? <Notice>{t(`banner.${standing}`)}</Notice> : null}
      {space.synthetic ? <Notice>{t("banner.synthetic")}</Notice> : null}
    </>
  );
}
