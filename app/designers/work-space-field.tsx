import { useId } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { useSpaceNames } from "./use-space-names";
import { WorkLine } from "./work-field";
import type { SpaceChoice } from "./work-space.server";

interface WorkSpaceFieldProps {
  field: { name: string; initialValue?: string; errors?: string[] };
  /** The spaces that the typed name may mean, where it means several. */
  choices?: SpaceChoice[];
}

/** The space a work was made or shown at: typed by name, chosen where the name fits several. */
export function WorkSpaceField({ field, choices = [] }: WorkSpaceFieldProps) {
  const { t } = useTranslation("works");
  const { language } = useLanguage();
  const listId = useId();
  const { names, ask } = useSpaceNames();
  return (
    <div className="works-fieldset">
      <WorkLine label={t("field.space")} hint={t("field.spaceHint")} field={field} list={listId} autoComplete="off" maxLength={200} onInput={(event) => ask(event.currentTarget.value)} />
      <datalist id={listId}>
        {names.map((name) => <option key={name} value={name} />)}
      </datalist>
      {choices.length > 0 ? (
        <fieldset className="works-choices">
          <legend>{t("field.spaceWhich")}</legend>
          {choices.map(({ id, nameVi, nameEn, addressVi }) => (
            <label key={id} className="works-check">
              <input type="radio" name="spaceId" value={id} />
              <span>{[inLanguage(language, nameVi, nameEn)?.text, addressVi].filter(Boolean).join(" · ")}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
