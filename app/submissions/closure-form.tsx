import { useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { ProposalText } from "./proposal-field";
import type { ProposalReply, VisitorForm } from "./proposal-reply";
import { HurdleNotice, VisitorFields } from "./visitor-fields";

interface ClosureFormProps {
  slug: string;
  hidden: Record<string, string>;
  reply: ProposalReply | undefined;
  /** Of somebody without an account. */
  visitor: VisitorForm | null;
}

/** The word that a place has closed, with how somebody knows. */
export function ClosureForm({ slug, hidden, reply, visitor }: ClosureFormProps) {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const [form, field] = useForm<{ note: string; ownEmail: string }>({ id: "closure", lastResult: reply?.result });
  return (
    <Form method="post" id={form.id} className="proposal-form" noValidate>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {reply?.limitedMinutes === undefined ? null : <Notice tone="bad">{t("limited", { minutes: reply.limitedMinutes })}</Notice>}
      <HurdleNotice reply={reply} />
      {reply?.result?.status === "error" && !reply.hurdle && !reply.limitedMinutes ? <Notice tone="bad">{t("problem.form")}</Notice> : null}
      <ProposalText label={t("field.closureNote")} hint={t("field.noteHint")} field={field.note} maxLength={2000} />
      {visitor ? <VisitorFields visitor={visitor} reply={reply} email={field.ownEmail} /> : null}
      <p><Button type="submit" weight="strong">{t("closure.submit")}</Button></p>
      <p><Link to={to(`/spaces/${slug}/edit`)}>{t("closure.wrong")}</Link></p>
    </Form>
  );
}
