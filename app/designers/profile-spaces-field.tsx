import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { ProfileText } from "./profile-field";
import type { UnclearSpace } from "./profile-reply.server";

interface ProfileSpacesFieldProps {
  field: { name: string; initialValue?: string; errors?: string[] };
  unclear: UnclearSpace[];
}

/** The spaces somebody works at, one a line; a name that fits several is made clear by ticking. */
export function ProfileSpacesField({ field, unclear }: ProfileSpacesFieldProps) {
  const { t } = useTranslation("designers");
  const { language } = useLanguage();
  return (
    <div className="works-fieldset">
      <ProfileText label={t("field.spaces")} hint={t("field.spacesHint")} field={field} rows={3} />
      {unclear.map(({ typed, choices }) =>
        choices.length === 0 ? (
          <p key={typed} className="field-error">{t("problem.spaceUnknown", { typed })}</p>
        ) : (
          <fieldset key={typed} className="works-choices">
            <legend className="field-error">{t("problem.spaceSeveral", { typed })}</legend>
            {choices.map(({ id, nameVi, nameEn, addressVi }) => (
              <label key={id} className="works-check">
                <input type="checkbox" name="spaceId" value={id} />
                <span>{[inLanguage(language, nameVi, nameEn)?.text, addressVi].filter(Boolean).join(" · ")}</span>
              </label>
            ))}
          </fieldset>
        ),
      )}
    </div>
  );
}
