import { useTranslation } from "react-i18next";
import { Picture } from "~/media/picture";
import { PhotoFigure } from "~/spaces/photo-section";
import type { ProposedPhoto } from "~/spaces/space-photo";

/** A photo that is proposed, as its sender and moderators see it: the picture with its words, or why there is none to see. */
export function PhotoView({ photo }: { photo: ProposedPhoto | null }) {
  const { t } = useTranslation("photo");
  if (!photo) return <p className="text-muted">{t("view.gone")}</p>;
  const { picture, words, state } = photo;
  if (!picture) return <p className="text-muted">{t(state === "refused" ? "view.refused" : "view.waiting")}</p>;
  if (!words) return <div className="proposal-photo"><Picture media={picture} alt="" sizes="30rem" /></div>;
  return (
    <div className="proposal-photo">
      <PhotoFigure photo={{ ...words, picture }} />
      <dl className="fact-list">
        {words.altVi ? <div className="fact-row"><dt>{t("field.altVi")}</dt><dd lang="vi">{words.altVi}</dd></div> : null}
        {words.altEn ? <div className="fact-row"><dt>{t("field.altEn")}</dt><dd lang="en">{words.altEn}</dd></div> : null}
        <div className="fact-row"><dt>{t("field.credit")}</dt><dd>{words.credit}</dd></div>
      </dl>
    </div>
  );
}
