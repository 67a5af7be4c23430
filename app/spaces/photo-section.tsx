import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { licenceUrl } from "~/media/licence";
import { Picture } from "~/media/picture";
import type { SpacePhoto } from "./space-photo";
import "./photo-section.css";

interface PhotoSectionProps {
  photos: SpacePhoto[];
  /** What can be done about one photo, of features that spaces know nothing of. */
  below?: (photo: SpacePhoto) => ReactNode;
  /** Where one is sent in; said under the photos, and in their place where there are none. */
  add?: ReactNode;
}

/** What it looks like there, each picture with who took it and on which terms. */
export function PhotoSection({ photos, below, add }: PhotoSectionProps) {
  const { t } = useTranslation("photo");
  if (photos.length === 0) return add;
  return (
    <section aria-labelledby="photos" className="space-block">
      <h2 id="photos">{t("title")}</h2>
      <ul className="space-photos">
        {photos.map((photo) => <li key={photo.id} id={`photo-${photo.id}`}><PhotoFigure photo={photo}>{below?.(photo)}</PhotoFigure></li>)}
      </ul>
      {add}
    </section>
  );
}

/** One photo with its credit and licence. */
export function PhotoFigure({ photo, children }: { photo: Omit<SpacePhoto, "id">; children?: ReactNode }) {
  const { t } = useTranslation("photo");
  const { language } = useLanguage();
  const alt = inLanguage(language, photo.altVi, photo.altEn);
  const terms = licenceUrl(photo.licence);
  return (
    <figure className="space-photo">
      <Picture media={photo.picture} alt={alt?.text ?? ""} lang={alt?.language === language ? undefined : alt?.language} sizes="(min-width: 60rem) 30rem, 100vw" />
      <figcaption>
        <span>{t("by", { name: photo.credit })}</span>{" · "}
        {terms ? <a href={terms} rel="license noopener noreferrer">{t(`licence.${photo.licence}`)}</a> : <span>{t(`licence.${photo.licence}`)}</span>}
        {children ? <> · {children}</> : null}
      </figcaption>
    </figure>
  );
}
