import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { pictureLimits, pictureTypes } from "~/media/media";
import { photoLimits, type ProposedPhoto } from "~/spaces/space-photo";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { PhotoFieldsForm } from "./photo-fields-form";
import type { PhotoRefusal } from "./photo-upload.server";
import { PhotoView } from "./photo-view";
import { ProposalPage } from "./proposal-page";
import type { ProposalReply } from "./proposal-reply";

interface PhotoPageProps {
  title: string;
  slug: string;
  /** The upload to be described; null before there is one. */
  photo: ProposedPhoto | null;
  /** Why the last file was not taken. */
  refusal: PhotoRefusal | null;
  reply: ProposalReply | undefined;
}

const megabyte = 1024 * 1024;
const refusalValues = {
  megabytes: pictureLimits.maxBytes / megabyte, files: 1, megapixels: pictureLimits.maxPixels / 1_000_000, ratio: pictureLimits.maxRatio,
  pictures: pictureLimits.maxCount, keptMegabytes: pictureLimits.maxKeptBytes / megabyte, loose: photoLimits.loose,
};

/** Two steps: the picture, then what it shows; so that a word to correct costs no second upload. */
export function PhotoPage({ title, slug, photo, refusal, reply }: PhotoPageProps) {
  const { t } = useTranslation("photo");
  const { to } = useLanguage();
  return (
    <ProposalPage title={title} lede={t("lede")} back={{ to: to(`/spaces/${slug}`), words: t("back") }}>
      {refusal ? <Notice tone="bad">{refusal === "tooManyLoose" ? t("refusal.tooManyLoose", refusalValues) : t(`works:refusal.${refusal}`, refusalValues)}</Notice> : null}
      {photo ? (
        <>
          <PhotoView photo={photo} />
          <PhotoFieldsForm words={photo.words} hidden={{ photo: photo.id }} reply={reply} />
        </>
      ) : (
        <form method="post" action={to(`/spaces/${slug}/photo/upload`)} encType="multipart/form-data" className="proposal-form">
          <Field label={t("choose")} hint={t("chooseHint", refusalValues)}>
            {(control) => <input {...control} type="file" name="photo" accept={pictureTypes.join(",")} required />}
          </Field>
          <p><Button type="submit" weight="strong">{t("upload")}</Button></p>
        </form>
      )}
    </ProposalPage>
  );
}
