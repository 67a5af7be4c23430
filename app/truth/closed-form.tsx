import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProposalText } from "~/submissions/proposal-field";
import type { ProposalReply } from "~/submissions/proposal-reply";
import { noteLength } from "~/submissions/submission";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";

/** An owner's word that their place has closed for good: asked once more, since the link that led here may have been pressed in error. */
export function ClosedForm({ hidden, reply }: { hidden: Record<string, string>; reply: ProposalReply | undefined }) {
  const { t } = useTranslation(["truth", "submissions"]);
  const [form, field] = useForm<{ note: string }>({ id: "closed", lastResult: reply?.result });
  return (
    <Form method="post" id={form.id} className="proposal-form" noValidate>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {reply?.limitedMinutes === undefined ? null : <Notice tone="bad">{t("submissions:limited", { minutes: reply.limitedMinutes })}</Notice>}
      {reply?.result?.status === "error" ? <Notice tone="bad">{t("submissions:problem.form")}</Notice> : null}
      <ProposalText label={t("answer.closed.note")} hint={t("answer.closed.noteHint")} field={field.note} maxLength={noteLength} />
      <p><Button type="submit" weight="strong">{t("answer.closed.submit")}</Button></p>
    </Form>
  );
}
