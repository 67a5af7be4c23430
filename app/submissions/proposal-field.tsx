import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";

/** From conform: name, what was typed, and keys under `submissions:problem`; `allErrors` are those of its parts. */
export interface FieldState {
  name: string;
  initialValue?: string;
  errors?: string[];
  allErrors?: Record<string, string[]>;
}

interface ProposalFieldProps {
  label: string;
  hint?: string;
  field: FieldState;
}

/** The first problem of a field, or of one of its parts, in the reader's language. */
export function useProblem({ errors, allErrors }: Pick<FieldState, "errors" | "allErrors">): string | undefined {
  const { t } = useTranslation("submissions");
  const problem = errors?.[0] ?? Object.values(allErrors ?? {}).flat()[0];
  return problem === undefined ? undefined : t(`problem.${problem}`);
}

/** One line to fill in, with its problem beside it. */
export function ProposalLine({ label, hint, field, ...rest }: ProposalFieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={useProblem(field)}>
      {(control) => <input {...control} name={field.name} defaultValue={field.initialValue} {...rest} />}
    </Field>
  );
}

/** Several lines to fill in. */
export function ProposalText({ label, hint, field, ...rest }: ProposalFieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={useProblem(field)}>
      {(control) => <textarea {...control} name={field.name} defaultValue={field.initialValue} rows={4} {...rest} />}
    </Field>
  );
}

export interface Option {
  value: string;
  /** In the reader's language. */
  label: string;
}

/** One of several values, or none where `none` names it. */
export function ProposalSelect({ label, hint, field, options, none }: ProposalFieldProps & { options: Option[]; none?: string }) {
  return (
    <Field label={label} hint={hint} error={useProblem(field)}>
      {(control) => (
        <select {...control} name={field.name} defaultValue={field.initialValue ?? ""}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}
        </select>
      )}
    </Field>
  );
}

/** Boxes to tick. */
export function ProposalChoices({ label, hint, field, options, chosen }: Omit<ProposalFieldProps, "field"> & { field: Omit<FieldState, "initialValue">; options: Option[]; chosen: unknown }) {
  const problem = useProblem(field);
  const ticked = Array.isArray(chosen) ? chosen : [chosen];
  return (
    <fieldset className="proposal-choices">
      <legend className="field-label">{label}</legend>
      {hint ? <span className="field-hint">{hint}</span> : null}
      <div className="proposal-checks">
        {options.map(({ value, label: words }) => (
          <label key={value} className="proposal-check">
            <input type="checkbox" name={field.name} value={value} defaultChecked={ticked.includes(value)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {problem ? <span className="field-error">{problem}</span> : null}
    </fieldset>
  );
}
