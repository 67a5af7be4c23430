import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TouchLine, TouchText } from "~/touch/touch-field";
import { TouchNotice } from "~/touch/touch-notice";
import type { TouchReply } from "~/touch/touch-reply.server";
import { messageLimits } from "./message-form";

interface MessageFieldsProps {
  /** The id of the message to be. */
  messageId: string;
  /** The name under which it arrives. */
  ownName: string;
  subject?: string;
  submit: string;
  reply: TouchReply | undefined;
}

/** Subject and text, what the reader will see of the writer, and the button. */
export function MessageFields({ messageId, ownName, subject = "", submit, reply }: MessageFieldsProps) {
  const { t } = useTranslation("touch");
  const [form, fields] = useForm<{ messageId: string; subject: string; text: string }>({ id: "message", lastResult: reply?.result, defaultValue: { subject } });
  return (
    <>
      <TouchNotice reply={reply} />
      <Form method="post" id={form.id} className="account-form" noValidate>
        <input type="hidden" name="intent" value="send" />
        <input type="hidden" name="messageId" value={fields.messageId.initialValue ?? messageId} />
        <TouchLine label={t("message.subject")} field={fields.subject} limit={messageLimits.subject} autoComplete="off" />
        <TouchText label={t("message.text")} field={fields.text} limit={messageLimits.text} />
        <p className="touch-about">{t("message.seen", { name: ownName })}</p>
        <Button type="submit" weight="strong">{submit}</Button>
      </Form>
    </>
  );
}
