import { Form } from "@remix-run/react";

interface OneButtonFormProps {
  fields: Record<string, string>;
  /** Said instead of the words on the button, where they mean nothing by themselves. */
  label?: string;
  children: string;
  weight?: "quiet" | "strong";
  disabled?: boolean;
}

/** A form that is one button: it does one thing to one work, picture or credit. */
export function OneButtonForm({ fields, label, children, weight, disabled }: OneButtonFormProps) {
  return (
    <Form method="post" preventScrollReset>
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" className={`button ${weight ? `button-${weight}` : ""}`.trim()} aria-label={label} disabled={disabled}>{children}</button>
    </Form>
  );
}
