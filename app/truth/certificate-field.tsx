import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";

export interface CertificateFieldProps {
  label: string;
  hint?: string;
  /** From conform: name, what was typed, and keys under `truth:certificates.problem`. */
  field: { name: string; initialValue?: string; errors?: string[] };
}

/** The first problem of a field in the reader's language. */
export function useCertificateProblem(errors: string[] | undefined): string | undefined {
  const { t } = useTranslation("truth");
  return errors?.[0] === undefined ? undefined : t(`certificates.problem.${errors[0]}`);
}

/** One line to fill in, with its problem beside it. */
export function CertificateLine({ label, hint, field, ...rest }: CertificateFieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={useCertificateProblem(field.errors)}>
      {(control) => <input {...control} name={field.name} defaultValue={field.initialValue} {...rest} />}
    </Field>
  );
}

/** A long text to fill in. */
export function CertificateText({ label, hint, field, ...rest }: CertificateFieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={useCertificateProblem(field.errors)}>
      {(control) => <textarea {...control} name={field.name} defaultValue={field.initialValue} rows={10} {...rest} />}
    </Field>
  );
}
