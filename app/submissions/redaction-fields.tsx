import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { redactable, redactionReasons } from "./redaction";

/** Hides a revision, or single facts of it, folded away until it is needed. */
export function RedactionForm({ version, newest, isOpen }: { version: number; newest: number; isOpen: boolean }) {
  const { t } = useTranslation("cases");
  return (
    <details className="history-redact" open={isOpen}>
      <summary>{t("redact.title", { version })}</summary>
      <Form method="post" className="proposal-form" preventScrollReset>
        <input type="hidden" name="intent" value="redact" />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="seen" value={newest} />
        <p>{t("redact.text")}</p>
        <fieldset>
          <legend className="field-label">{t("redact.what")}</legend>
          <label className="proposal-check"><input type="checkbox" name="whole" value="yes" /><span>{t("redact.whole")}</span></label>
          <div className="proposal-checks">
            {redactable.map((fact) => (
              <label key={fact} className="proposal-check"><input type="checkbox" name="facts" value={fact} /><span>{t(`spaces:fact.${fact}`)}</span></label>
            ))}
          </div>
        </fieldset>
        <Field label={t("redact.why")}>
          {(control) => (
            <select {...control} name="reason" defaultValue="" required>
              <option value="">{t("choose")}</option>
              {redactionReasons.map((reason) => <option key={reason} value={reason}>{t(`redact.reason.${reason}`)}</option>)}
            </select>
          )}
        </Field>
        <p><Button type="submit" weight="strong">{t("redact.submit")}</Button></p>
      </Form>
    </details>
  );
}
