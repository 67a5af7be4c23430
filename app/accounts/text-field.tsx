import type { InputHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  /** From conform: name, what was typed, and keys under `accounts:problem`. */
  field: { name: string; initialValue?: string; errors?: string[] };
  /** Values for the messages. */
  values?: Record<string, number>;
}

/** One line to fill in, with its problem beside it. */
export function TextField({ label, hint, field, values, ...rest }: TextFieldProps) {
  const { t } = useTranslation("accounts");
  const [problem] = field.errors ?? [];
  return (
    <Field label={label} hint={hint} error={problem === undefined ? undefined : t(`problem.${problem}`, { ...values })}>
      {(control) => <input {...control} name={field.name} defaultValue={field.initialValue} required {...rest} />}
    </Field>
  );
}
