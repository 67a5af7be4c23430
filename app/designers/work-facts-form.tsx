import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { creativeFields } from "~/spaces/space";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { licences, workLimits, type WorkFacts } from "./work";
import { WorkLine, WorkText } from "./work-field";
import { WorkSpaceField } from "./work-space-field";
import type { SpaceChoice } from "./work-space.server";

/** What the action says about the facts it did not take. */
export interface WorkFactsReply {
  result?: SubmissionResult;
  spaceChoices?: SpaceChoice[];
  saved?: boolean;
}

interface WorkFactsFormProps {
  facts?: WorkFacts;
  spaceName?: string;
  reply: WorkFactsReply | undefined;
  submit: string;
}

interface Fields {
  titleVi: string; titleEn: string; textVi: string; textEn: string; year: string; tools: string; licence: string; creditLine: string; space: string; spaceId: string; fields: string[];
}

/** The words and facts of a work. */
export function WorkFactsForm({ facts, spaceName, reply, submit }: WorkFactsFormProps) {
  const { t } = useTranslation("works");
  const [form, field] = useForm<Fields>({ lastResult: reply?.result, defaultValue: facts && { ...facts, year: facts.year?.toString(), tools: facts.tools.join(", "), space: spaceName ?? "" } });
  const given = form.initialValue?.fields ?? [];
  const chosen = Array.isArray(given) ? given : [given];
  const [fieldsProblem] = field.fields.errors ?? [];
  return (
    <Form method="post" id={form.id} className="works-form" noValidate preventScrollReset>
      {reply?.saved ? <Notice tone="good">{t("edit.saved")}</Notice> : null}
      {reply?.result?.status === "error" ? <Notice tone="bad">{t("problem.form")}</Notice> : null}
      <WorkLine label={t("field.titleVi")} hint={t("field.titleHint")} field={field.titleVi} lang="vi" maxLength={workLimits.titleLength} />
      <WorkLine label={t("field.titleEn")} field={field.titleEn} lang="en" maxLength={workLimits.titleLength} />
      <WorkText label={t("field.textVi")} field={field.textVi} lang="vi" maxLength={workLimits.textLength} />
      <WorkText label={t("field.textEn")} field={field.textEn} lang="en" maxLength={workLimits.textLength} />
      <WorkLine label={t("field.year")} field={field.year} inputMode="numeric" maxLength={4} />
      <fieldset className="works-fieldset">
        <legend className="field-label">{t("field.fields")}</legend>
        <div className="works-checks">
          {creativeFields.map((one) => (
            <label key={one} className="works-check">
              <input type="checkbox" name="fields" value={one} defaultChecked={chosen.includes(one)} />
              {t(`spaces:field.${one}`)}
            </label>
          ))}
        </div>
        {fieldsProblem ? <span className="field-error">{t(`problem.${fieldsProblem}`)}</span> : null}
      </fieldset>
      <WorkLine label={t("field.tools")} hint={t("field.toolsHint")} field={field.tools} />
      <WorkSpaceField field={field.space} choices={reply?.spaceChoices} />
      <Field label={t("field.licence")} hint={t("field.licenceHint")} error={field.licence.errors?.[0] && t("problem.licence")}>
        {(control) => (
          <select {...control} name="licence" defaultValue={field.licence.initialValue ?? licences[0]}>
            {licences.map((one) => <option key={one} value={one}>{t(`licence.${one}`)}</option>)}
          </select>
        )}
      </Field>
      <WorkLine label={t("field.creditLine")} hint={t("field.creditLineHint")} field={field.creditLine} maxLength={workLimits.creditLineLength} />
      <p><Button type="submit" weight="strong">{submit}</Button></p>
    </Form>
  );
}
