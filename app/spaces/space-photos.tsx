import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { PhotoSection } from "./photo-section";
import type { SpacePhoto } from "./space-photo";

/** The photos of a space, and the way to send another. */
export function SpacePhotos({ slug, photos }: { slug: string; photos: SpacePhoto[] }) {
  const { t } = useTranslation("photo");
  const { to } = useLanguage();
  return <PhotoSection photos={photos} add={<p className="screen-only"><Link to={to(`/spaces/${slug}/photo`)} rel="nofollow">{t("send")}</Link></p>} />;
}
