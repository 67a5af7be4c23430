import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { creativeFields } from "~/spaces/space";
import type { Area } from "~/submissions/area";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";

/** A ward to choose; `code` as it stands in the table. */
export interface WardOption {
  code: string;
  fullNameVi: string;
  nameEn: string;
}

interface AreaFormProps {
  areas: Area[];
  only: boolean;
  wards: WardOption[];
}

/** The wards and fields a moderator looks after: what is ticked stays, one ward more may be added each time. */
export function AreaForm({ areas, only, wards }: AreaFormProps) {
  const { t } = useTranslation("admin");
  const { language } = useLanguage();
  const nameOf = ({ fullNameVi, nameEn }: WardOption) => (language === "vi" ? fullNameVi : nameEn);
  const has = (type: Area["type"], code: string) => areas.some((area) => area.type === type && area.code === code);
  const own = wards.filter(({ code }) => has("ward", code));
  const key = `${areas.map(({ type, code }) => `${type}:${code}`).join(" ")} ${only}`;
  return (
    <Form method="post" className="oversight-form" preventScrollReset key={key}>
      <p className="text-muted">{t("areas.text")}</p>
      {own.length > 0 ? (
        <fieldset>
          <legend>{t("areas.wards")}</legend>
          {own.map((ward) => <Tick key={ward.code} name="areas" value={`ward:${ward.code}`} isOn label={nameOf(ward)} />)}
        </fieldset>
      ) : null}
      <Field label={t("areas.addWard")}>
        {(control) => (
          <select {...control} name="addWard" defaultValue="">
            <option value="">{t("areas.noWard")}</option>
            {wards.filter((ward) => !own.includes(ward)).map((ward) => <option key={ward.code} value={`ward:${ward.code}`}>{nameOf(ward)}</option>)}
          </select>
        )}
      </Field>
      <fieldset className="oversight-fields">
        <legend>{t("areas.fields")}</legend>
        {creativeFields.map((field) => <Tick key={field} name="areas" value={`field:${field}`} isOn={has("field", field)} label={t(`spaces:field.${field}`)} />)}
      </fieldset>
      <div>
        <Tick name="only" value="yes" isOn={only} label={t("areas.only")} />
        <p className="field-hint">{t("areas.onlyHint")}</p>
      </div>
      <p><Button type="submit" name="intent" value="areas">{t("areas.save")}</Button></p>
    </Form>
  );
}

function Tick({ name, value, isOn, label }: { name: string; value: string; isOn: boolean; label: string }) {
  return (
    <label className="oversight-tick">
      <input type="checkbox" name={name} value={value} defaultChecked={isOn} />
      <span>{label}</span>
    </label>
  );
}
