import { type ReactNode, useId } from "react";

interface FieldProps {
  label: string;
  hint?: string;
  /** Already in the reader's language; stands beside the control. */
  error?: string;
  /** Draws the control with the attributes that tie it to its label, hint and error. */
  children: (control: { id: string; className: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
}

/** A labelled form control with its hint and error. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      ) : null}
      {children({ id, className: "field-control", "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error ? (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      ) : null}
    </div>
  );
}
