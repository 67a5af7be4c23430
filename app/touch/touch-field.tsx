import { type InputHTMLAttributes, type TextareaHTMLAttributes, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { Field } from "~/ui/field";
import "./touch.css";

interface TouchFieldProps {
  label: string;
  hint?: string;
  /** From conform: name, what was typed, and keys under `touch:problem`. */
  field: { name: string; initialValue?: string; errors?: string[] };
  /** The most characters it takes. */
  limit: number;
}

/** How much is written of how much may be; nothing without a script, where the hint alone says it. */
function Count({ written, limit }: { written: string | null; limit: number }) {
  const { language } = useLanguage();
  if (written === null) return null;
  const length = [...written].length;
  return <span className={length > limit ? "touch-count touch-count-over" : "touch-count"} aria-hidden="true">{formatNumber(language, length)}/{formatNumber(language, limit)}</span>;
}

function useWritten(initial: string | undefined) {
  const [written, setWritten] = useState<string | null>(null);
  useEffect(() => setWritten(initial ?? ""), [initial]);
  return [written, setWritten] as const;
}

/** One line to fill in, counted, with its problem beside it. */
export function TouchLine({ label, hint, field, limit, ...rest }: TouchFieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const { t } = useTranslation("touch");
  const { language } = useLanguage();
  const [written, setWritten] = useWritten(field.initialValue);
  const [problem] = field.errors ?? [];
  return (
    <div className="touch-field">
      <Field label={label} hint={hint ?? t("message.limit", { limit: formatNumber(language, limit) })} error={problem && t(`problem.${problem}`, { limit: formatNumber(language, limit) })}>
        {(control) => <input {...control} name={field.name} defaultValue={field.initialValue} dir="auto" required onInput={(event) => setWritten(event.currentTarget.value)} {...rest} />}
      </Field>
      <Count written={written} limit={limit} />
    </div>
  );
}

/** Several lines to fill in, counted. */
export function TouchText({ label, hint, field, limit, ...rest }: TouchFieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { t } = useTranslation("touch");
  const { language } = useLanguage();
  const [written, setWritten] = useWritten(field.initialValue);
  const [problem] = field.errors ?? [];
  return (
    <div className="touch-field">
      <Field label={label} hint={hint ?? t("message.limit", { limit: formatNumber(language, limit) })} error={problem && t(`problem.${problem}`, { limit: formatNumber(language, limit) })}>
        {(control) => <textarea {...control} name={field.name} defaultValue={field.initialValue} dir="auto" rows={8} onInput={(event) => setWritten(event.currentTarget.value)} {...rest} />}
      </Field>
      <Count written={written} limit={limit} />
    </div>
  );
}
