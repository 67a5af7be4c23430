import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { VouchReply } from "./vouch.server";
import "./truth.css";

interface VouchBoxProps {
  by: "owner" | "moderator";
  /** The version on the screen. */
  version: number;
  reply: VouchReply | undefined;
  /** Whether it has just been recorded. */
  done: boolean;
}

/** The button by which owners and moderators say that everything on the page is still right. */
export function VouchBox({ by, version, reply, done }: VouchBoxProps) {
  const { t } = useTranslation("truth");
  return (
    <Form method="post" className="vouch-box" preventScrollReset>
      {reply ? <Notice tone="bad">{t(`vouch.${reply.vouch}`)}</Notice> : null}
      {done && !reply ? <Notice tone="good">{t("vouch.done")}</Notice> : null}
      <p>{t(`vouch.text.${by}`)}</p>
      <input type="hidden" name="seen" value={version} />
      <NameChoice />
      <p><Button type="submit">{t("vouch.submit")}</Button></p>
    </Form>
  );
}

/** Whether one's name may stand beside the confirmation: never ticked beforehand. */
export function NameChoice() {
  const { t } = useTranslation("truth");
  return (
    <label className="truth-check">
      <input type="checkbox" name="showName" value="yes" />
      <span>{t("vouch.showName")}</span>
    </label>
  );
}
