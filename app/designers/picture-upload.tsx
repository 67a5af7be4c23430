import { type DragEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { pictureTypes } from "~/media/media";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { useUploads } from "./use-uploads";
import { refusalValues } from "./work-pictures-page";

/** Choose, drop or paste pictures; a plain form without script, one progress bar a picture with it. */
export function PictureUpload({ workId, onKept }: { workId: string; onKept: () => void }) {
  const { t } = useTranslation("works");
  const { to } = useLanguage();
  const action = to(`/me/works/${workId}/upload`);
  const { uploads, add } = useUploads(action, onKept);
  const [isLive, setLive] = useState(false);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    setLive(true);
    const paste = (event: ClipboardEvent) => add([...(event.clipboardData?.files ?? [])]);
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [add]);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      className={`works-drop${isOver ? " works-drop-over" : ""}`}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Field label={t("upload.choose")} hint={t("upload.hint", refusalValues)}>
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            name="pictures"
            multiple
            accept={pictureTypes.join(",")}
            onChange={(event) => {
              add([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = "";
            }}
          />
        )}
      </Field>
      {isLive ? <p className="text-muted">{t("upload.dropOrPaste")}</p> : <Button type="submit" weight="strong">{t("upload.send")}</Button>}
      <ul className="works-uploads" aria-live="polite">
        {uploads.map(({ id, name, share, refusal }) => (
          <li key={id}>
            <span className="works-upload-name">{name}</span>
            {refusal ? <strong className="field-error">{t(`refusal.${refusal}`, refusalValues)}</strong> : <progress max={1} value={share} aria-label={t("upload.progress", { name })} />}
          </li>
        ))}
      </ul>
    </form>
  );
}
