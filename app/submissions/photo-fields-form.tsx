import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { licences } from "~/media/licence";
import { photoLimits, type PhotoWords } from "~/spaces/space-photo";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { ProposalReply } from "./proposal-reply";
import { noteLength } from "./submission";

interface PhotoFieldsFormProps {
  words: PhotoWords | null;
  hidden: Record<string, string>;
  reply: ProposalReply | undefined;
}

type Fields = { altVi: string; altEn: string; credit: string; licence: string; note: string; consent: string };

/** What a photo shows, who took it, on which terms, and the consent, never ticked beforehand. */
export function PhotoFieldsForm({ words, hidden, reply }: PhotoFieldsFormProps) {
  const { t } = useTranslation("photo");
  const defaultValue = words ? { altVi: words.altVi ?? undefined, altEn: words.altEn ?? undefined, credit: words.credit, licence: words.licence } : {};
  const [form, field] = useForm<Fields>({ id: "photo", lastResult: reply?.result, defaultValue });
  const problem = (errors: string[] | undefined) => (errors?.[0] ? t(`problem.${errors[0]}`) : undefined);
  return (
    <Form method="post" id={form.id} className="proposal-form" noValidate>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {reply?.limitedMinutes === undefined ? null : <Notice tone="bad">{t("submissions:limited", { minutes: reply.limitedMinutes })}</Notice>}
      {reply?.result?.status === "error" && !reply.limitedMinutes ? <Notice tone="bad">{t("problem.form")}</Notice> : null}
      <Field label={t("field.altVi")} hint={t("field.altHint")} error={problem(field.altVi.errors)}>
        {(control) => <input {...control} name="altVi" lang="vi" defaultValue={field.altVi.initialValue} maxLength={photoLimits.altLength} />}
      </Field>
      <Field label={t("field.altEn")} error={problem(field.altEn.errors)}>
        {(control) => <input {...control} name="altEn" lang="en" defaultValue={field.altEn.initialValue} maxLength={photoLimits.altLength} />}
      </Field>
      <Field label={t("field.credit")} hint={t("field.creditHint")} error={problem(field.credit.errors)}>
        {(control) => <input {...control} name="credit" defaultValue={field.credit.initialValue} maxLength={photoLimits.creditLength} required />}
      </Field>
      <Field label={t("field.licence")} hint={t("field.licenceHint")} error={problem(field.licence.errors)}>
        {(control) => (
          <select {...control} name="licence" defaultValue={field.licence.initialValue ?? licences[0]}>
            {licences.map((one) => <option key={one} value={one}>{t(`licence.${one}`)}</option>)}
          </select>
        )}
      </Field>
      <Field label={t("field.note")} hint={t("field.noteHint")} error={problem(field.note.errors)}>
        {(control) => <textarea {...control} name="note" rows={3} defaultValue={field.note.initialValue} maxLength={noteLength} />}
      </Field>
      <div>
        <label className="proposal-check">
          <input type="checkbox" name="consent" value="yes" aria-describedby={field.consent.errors ? "consent-error" : undefined} />
          <span>{t("field.consent")}</span>
        </label>
        {field.consent.errors ? <span id="consent-error" className="field-error">{problem(field.consent.errors)}</span> : null}
      </div>
      <p><Button type="submit" weight="strong">{t("submit")}</Button></p>
    </Form>
  );
}
