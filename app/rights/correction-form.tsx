import { useForm } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormNotice } from "~/accounts/form-notice";
import type { FormReply } from "~/accounts/reply.server";
import { TextField } from "~/accounts/text-field";
import { languages } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import type { HeldData } from "./held.server";

interface CorrectionFormProps {
  account: HeldData["account"];
  years: { from: number; to: number };
  reply: FormReply | undefined;
}

/** Name, language of mails and year of birth, to be put right by oneself. */
export function CorrectionForm({ account, years, reply }: CorrectionFormProps) {
  const { t } = useTranslation("rights");
  const { to } = useLanguage();
  const [form, { name, birthYear, language }] = useForm<{ name: string; birthYear: string; language: string }>({
    lastResult: reply?.result,
    defaultValue: { name: account.name, birthYear: account.birthYear === null ? "" : String(account.birthYear), language: account.language },
  });
  return (
    <section className="account-section" id="correct" aria-labelledby="correct-title">
      <h2 id="correct-title">{t("correct.title")}</h2>
      <FormNotice reply={reply} />
      <form method="post" id={form.id} className="account-form" noValidate>
        <input type="hidden" name="intent" value="correct" />
        <TextField label={t("correct.name")} field={name} autoComplete="name" maxLength={120} />
        <TextField label={t("correct.birthYear")} hint={t("correct.birthYearHint")} field={birthYear} values={years} inputMode="numeric" maxLength={4} autoComplete="bday-year" />
        <Field label={t("correct.language")}>
          {(control) => (
            <select {...control} name={language.name} defaultValue={language.initialValue}>
              {languages.map((one) => <option key={one} value={one}>{t(`language.${one}`)}</option>)}
            </select>
          )}
        </Field>
        <p><Button type="submit">{t("correct.submit")}</Button></p>
      </form>
      <p className="text-muted">{t("correct.email", { email: account.email })} <Link to={to("/me/security")}>{t("correct.emailLink")}</Link></p>
    </section>
  );
}
