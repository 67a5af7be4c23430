import { useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { ProposalText } from "./proposal-field";
import type { ProposalReply } from "./propose.server";

/** The word that a place has closed, with how somebody knows. */
export function ClosureForm({ slug, hidden, reply }: { slug: string; hidden: Record<string, string>; reply: ProposalReply | undefined }) {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const [form, field] = useForm<{ note: string }>({ id: "closure", lastResult: reply?.result });
  return (
    <Form method="post" id={form.id} className="proposal-form" noValidate>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {reply?.limitedMinutes === undefined ? null : <Notice tone="bad">{t("limited", { minutes: reply.limitedMinutes })}</Notice>}
      {reply?.result?.status === "error" ? <Notice tone="bad">{t("problem.form")}</Notice> : null}
      <ProposalText label={t("field.closureNote")} hint={t("field.noteHint")} field={field.note} maxLength={2000} />
      <p><Button type="submit" weight="strong">{t("closure.submit")}</Button></p>
      <p><Link to={to(`/spaces/${slug}/edit`)}>{t("closure.wrong")}</Link></p>
    </Form>
  );
}
