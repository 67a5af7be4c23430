import type { InputHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { workLimits } from "./work";

interface WorkFieldProps {
  label: string;
  hint?: string;
  /** From conform: name, what was typed, and keys under `works:problem`. */
  field: { name: string; initialValue?: string; errors?: string[] };
}

/** The problem of a field in the reader's language. */
function useProblem(errors: string[] | undefined): string | undefined {
  const { t } = useTranslation("works");
  const [problem] = errors ?? [];
  return problem === undefined ? undefined : t(`problem.${problem}`, { tools: workLimits.tools, toolLength: workLimits.toolLength, firstYear: workLimits.firstYear });
}

/** One line to fill in, with its problem beside it. */
export function WorkLine({ label, hint, field, ...rest }: WorkFieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const problem = useProblem(field.errors);
  return (
    <Field label={label} hint={hint} error={problem}>
      {(control) => <input {...control} name={field.name} defaultValue={field.initialValue} {...rest} />}
    </Field>
  );
}

/** Several lines to fill in. */
export function WorkText({ label, hint, field, lang, maxLength }: WorkFieldProps & { lang: string; maxLength: number }) {
  const problem = useProblem(field.errors);
  return (
    <Field label={label} hint={hint} error={problem}>
      {(control) => <textarea {...control} name={field.name} defaultValue={field.initialValue} lang={lang} rows={6} maxLength={maxLength} />}
    </Field>
  );
}
