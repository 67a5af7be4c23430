import { useTranslation } from "react-i18next";
import { focalDrawing, focalStep, focalSteps } from "~/media/focal";
import { type PictureData, pictureUrl } from "~/media/media";
import { Picture } from "~/media/picture";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";

/**
 * Where the picture's weight lies: a click on it tells the form the place, without any script; two sliders say the same for the
 * keyboard. Beside it the crop that pages make of it.
 */
export function FocalPicker({ picture }: { picture: PictureData }) {
  const { t } = useTranslation("works");
  const { width, height } = focalDrawing(picture);
  return (
    <details className="works-focal">
      <summary>{t("focal.title")}</summary>
      <p className="text-muted">{t("focal.text")}</p>
      <div className="works-focal-sides">
        <input type="image" name="click" className="works-focal-target" src={pictureUrl(picture.id, picture.widths[0] ?? picture.width, "jpg")} width={width} height={height} alt={t("focal.click")} tabIndex={-1} />
        <span className="works-focal-crop"><Picture media={picture} alt="" sizes="128px" fit="cover" /></span>
      </div>
      <Field label={t("focal.across")}>
        {(control) => <input {...control} key={picture.focalX} type="range" name="focalX" min={0} max={focalSteps} defaultValue={focalStep(picture.focalX)} />}
      </Field>
      <Field label={t("focal.down")}>
        {(control) => <input {...control} key={picture.focalY} type="range" name="focalY" min={0} max={focalSteps} defaultValue={focalStep(picture.focalY)} />}
      </Field>
      <Button type="submit" name="intent" value="save">{t("focal.save")}</Button>
    </details>
  );
}
