import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { StandingTakedown } from "~/accounts/takedown.server";
import { pictureLimits } from "~/media/media";
import { Notice } from "~/ui/notice";
import { PictureUpload } from "./picture-upload";
import { workLimits, type WorkView } from "./work";
import { WorkFrame } from "./work-frame";
import { WorkPictureCard } from "./work-picture-card";
import type { UploadRefusal } from "./work-upload.server";

const lookAgainMs = 2_000;

interface WorkPicturesPageProps {
  work: WorkView;
  /** What came of a form sent without a script. */
  kept: number;
  refused: UploadRefusal[];
  /** Pictures that moderators have unpublished, by id. */
  takedowns: Record<string, StandingTakedown>;
}

/** The pictures of a work: added, described, put in order, cropped well. */
export function WorkPicturesPage({ work, kept, refused, takedowns }: WorkPicturesPageProps) {
  const { t } = useTranslation("works");
  const { revalidate } = useRevalidator();
  const waiting = work.pictures.filter(({ state }) => state === "waiting").length;
  useEffect(() => {
    if (waiting === 0) return;
    const timer = window.setInterval(revalidate, lookAgainMs);
    return () => window.clearInterval(timer);
  }, [waiting, revalidate]);
  return (
    <WorkFrame work={work}>
      {kept > 0 ? <Notice tone="good">{t("upload.kept", { count: kept })}</Notice> : null}
      {refused.length > 0 ? (
        <Notice tone="bad">
          {refused.map((reason, place) => <p key={place}>{t(`refusal.${reason}`, refusalValues)}</p>)}
        </Notice>
      ) : null}
      {work.pictures.length < workLimits.picturesEach ? <PictureUpload workId={work.id} onKept={revalidate} /> : <Notice>{t("refusal.workFull", refusalValues)}</Notice>}
      {waiting > 0 ? <p className="text-muted" aria-live="polite">{t("pictures.waiting", { count: waiting })}</p> : null}
      <ol className="works-pictures">
        {work.pictures.map((picture, place) => (
          <WorkPictureCard key={picture.mediaId} picture={picture} number={place + 1} isFirst={place === 0} isLast={place === work.pictures.length - 1} takedown={takedowns[picture.mediaId]} />
        ))}
      </ol>
    </WorkFrame>
  );
}

/** Values that the reasons name. */
export const refusalValues = {
  megabytes: pictureLimits.maxBytes / 1_048_576,
  megapixels: pictureLimits.maxPixels / 1_000_000,
  ratio: pictureLimits.maxRatio,
  files: pictureLimits.maxFilesAtOnce,
  pictures: pictureLimits.maxCount,
  keptMegabytes: pictureLimits.maxKeptBytes / 1_048_576,
  picturesEach: workLimits.picturesEach,
};
