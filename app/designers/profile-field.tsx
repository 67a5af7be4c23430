import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { profileLimits } from "./designer";

interface ProfileFieldProps {
  label: string;
  hint?: string;
  /** From conform: name, what was typed, and keys under `designers:problem`; `items` are those of its lines. */
  field: { name: string; initialValue?: string; errors?: string[]; allErrors?: Record<string, string[]> };
}

/** The first problem of a field, or of one of the lines in it, in the reader's language. */
function useProblem({ errors, allErrors }: ProfileFieldProps["field"]): string | undefined {
  const { t } = useTranslation("designers");
  const problem = errors?.[0] ?? Object.values(allErrors ?? {}).flat()[0];
  return problem === undefined ? undefined : t(`problem.${problem}`, { ...profileLimits });
}

/** One line to fill in, with its problem beside it. */
export function ProfileLine({ label, hint, field, ...rest }: ProfileFieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const problem = useProblem(field);
  return (
    <Field label={label} hint={hint} error={problem}>
      {(control) => <input {...control} name={field.name} defaultValue={field.initialValue} dir="auto" {...rest} />}
    </Field>
  );
}

/** Several lines to fill in. */
export function ProfileText({ label, hint, field, ...rest }: ProfileFieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const problem = useProblem(field);
  return (
    <Field label={label} hint={hint} error={problem}>
      {(control) => <textarea {...control} name={field.name} defaultValue={field.initialValue} dir="auto" rows={4} {...rest} />}
    </Field>
  );
}

interface ChoicesProps {
  legend: string;
  hint?: string;
  field: { name: string; errors?: string[]; allErrors?: Record<string, string[]> };
  /** Each with its label in the reader's language. */
  options: { value: string; label: string }[];
  chosen: unknown;
  /** One of them only. */
  single?: boolean;
}

/** Boxes to tick, or one of them to choose. */
export function ProfileChoices({ legend, hint, field, options, chosen, single = false }: ChoicesProps) {
  const problem = useProblem(field);
  const ticked = Array.isArray(chosen) ? chosen : [chosen];
  return (
    <fieldset className="works-fieldset">
      <legend className="field-label">{legend}</legend>
      {hint ? <span className="field-hint">{hint}</span> : null}
      <div className={single ? "works-checks profile-single" : "works-checks"}>
        {options.map(({ value, label }) => (
          <label key={value} className="works-check">
            <input type={single ? "radio" : "checkbox"} name={field.name} value={value} defaultChecked={ticked.includes(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {problem ? <span className="field-error">{problem}</span> : null}
    </fieldset>
  );
}
