import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { StandingTakedown } from "~/accounts/takedown.server";
import { Picture } from "~/media/picture";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { FocalPicker } from "./focal-picker";
import { workLimits, type WorkPicture } from "./work";
import { TakedownNotice } from "./takedown-notice";
import { refusalValues } from "./work-pictures-page";

interface WorkPictureCardProps {
  picture: WorkPicture;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  takedown: StandingTakedown | undefined;
}

/** One picture of a work; every button of its form also saves what stands in its fields. */
export function WorkPictureCard({ picture: { mediaId, altVi, altEn, picture, state, refusal }, number, isFirst, isLast, takedown }: WorkPictureCardProps) {
  const { t } = useTranslation("works");
  const name = t("pictures.number", { number });
  return (
    <li className="works-picture" aria-label={name}>
      <Form method="post" preventScrollReset className="works-form">
        <input type="hidden" name="mediaId" value={mediaId} />
        {picture ? <Picture media={picture} alt={altVi ?? altEn ?? ""} sizes="(min-width: 48rem) 320px, 100vw" className="works-shown" /> : null}
        {takedown ? <TakedownNotice takedown={takedown} /> : null}
        {state === "waiting" ? <Notice>{t("pictures.beingDrawn")}</Notice> : null}
        {state === "refused" ? <Notice tone="bad">{t(`refusal.${refusal ?? "unreadable"}`, refusalValues)}</Notice> : null}
        {state === "refused" ? null : (
          <>
            <Field label={t("pictures.altVi")} hint={t("pictures.altHint")}>
              {(control) => <input {...control} name="altVi" defaultValue={altVi ?? ""} lang="vi" maxLength={workLimits.altLength} />}
            </Field>
            <Field label={t("pictures.altEn")}>{(control) => <input {...control} name="altEn" defaultValue={altEn ?? ""} lang="en" maxLength={workLimits.altLength} />}</Field>
          </>
        )}
        <div className="works-buttons">
          {state === "refused" ? null : <Button type="submit" name="intent" value="save" weight="strong">{t("pictures.save")}</Button>}
          <Button type="submit" name="intent" value="up" disabled={isFirst} aria-label={t("pictures.up", { number })}>↑</Button>
          <Button type="submit" name="intent" value="down" disabled={isLast} aria-label={t("pictures.down", { number })}>↓</Button>
          <Button type="submit" name="intent" value="remove" weight="quiet" aria-label={t("pictures.removeOne", { number })}>{t("pictures.remove")}</Button>
        </div>
        {picture ? <FocalPicker picture={picture} /> : null}
      </Form>
    </li>
  );
}
