import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Criteria } from "~/spaces/certificate";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { CertificateLine, CertificateText, useCertificateProblem } from "./certificate-field";
import type { CertificateReply } from "./certificate-reply.server";

type CertificateValues = Record<"space" | "issuer" | "number" | "criteria" | "issuedOn" | "validUntil", string>;
type CriteriaValues = Record<"titleVi" | "titleEn" | "textVi" | "textEn" | "source" | "validFrom", string>;

/** The form that copies one certificate of the City. */
export function CertificateForm({ criteria, reply }: { criteria: Criteria[]; reply: CertificateReply | undefined }) {
  const { t } = useTranslation("truth");
  const [form, field] = useForm<CertificateValues>({ id: "certificate", lastResult: reply?.form === "certificate" ? reply.result : undefined });
  return (
    <Form method="post" id={form.id} className="proposal-form" noValidate>
      <input type="hidden" name="intent" value="certificate" />
      {reply?.form === "certificate" ? <Notice tone="bad">{t("certificates.problem.form")}</Notice> : null}
      <CertificateLine label={t("certificates.field.space")} hint={t("certificates.field.spaceHint")} field={field.space} maxLength={500} spellCheck={false} />
      <CertificateLine label={t("certificates.field.issuer")} field={field.issuer} maxLength={200} />
      <CertificateLine label={t("certificates.field.number")} field={field.number} maxLength={100} />
      <Field label={t("certificates.field.criteria")} error={useCertificateProblem(field.criteria.errors)}>
        {(control) => (
          <select {...control} name={field.criteria.name} defaultValue={field.criteria.initialValue ?? ""}>
            <option value="">{t("certificates.field.noCriteria")}</option>
            {criteria.map(({ version }) => <option key={version} value={version}>{t("certificate.version", { version })}</option>)}
          </select>
        )}
      </Field>
      <CertificateLine label={t("certificates.field.issuedOn")} field={field.issuedOn} type="date" />
      <CertificateLine label={t("certificates.field.validUntil")} hint={t("certificates.field.validUntilHint")} field={field.validUntil} type="date" />
      <p><Button type="submit" weight="strong">{t("certificates.submit")}</Button></p>
    </Form>
  );
}

/** The form that makes the next version of the criteria, beginning with the words of the latest. */
export function CriteriaForm({ latest, reply }: { latest: Criteria | undefined; reply: CertificateReply | undefined }) {
  const { t } = useTranslation("truth");
  const own = reply?.form === "criteria" ? reply : undefined;
  const [form, field] = useForm<CriteriaValues>({ id: "criteria", lastResult: own?.result, defaultValue: latest && { ...latest, validFrom: undefined } });
  const seen = latest?.version ?? 0;
  return (
    <Form method="post" id={form.id} className="proposal-form" noValidate>
      <input type="hidden" name="intent" value="criteria" />
      <input type="hidden" name="seen" value={seen} />
      {own ? <Notice tone="bad">{t(`certificates.problem.${own.problem ?? "form"}`)}</Notice> : null}
      <CertificateLine label={t("certificates.field.titleVi")} field={field.titleVi} lang="vi" maxLength={200} />
      <CertificateLine label={t("certificates.field.titleEn")} field={field.titleEn} lang="en" maxLength={200} />
      <CertificateText label={t("certificates.field.textVi")} field={field.textVi} lang="vi" maxLength={20_000} />
      <CertificateText label={t("certificates.field.textEn")} field={field.textEn} lang="en" maxLength={20_000} />
      <CertificateLine label={t("certificates.field.source")} hint={t("certificates.field.sourceHint")} field={field.source} type="url" maxLength={500} spellCheck={false} />
      <CertificateLine label={t("certificates.field.validFrom")} field={field.validFrom} type="date" />
      <p><Button type="submit">{t("certificates.criteriaSubmit", { version: seen + 1 })}</Button></p>
    </Form>
  );
}
