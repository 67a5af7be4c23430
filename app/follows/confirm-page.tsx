import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { TouchNotice } from "~/touch/touch-notice";
import type { TouchReply } from "~/touch/touch-reply.server";
import { BadMailLink } from "./follows-page";
import type { NamedSubject } from "./subject";

/** Where the confirming link lands. why: a button, because mail programs open links by themselves. */
export function ConfirmPage({ subjects, reply }: { subjects: NamedSubject[] | null; reply: TouchReply | undefined }) {
  const { t } = useTranslation("touch");
  const { language } = useLanguage();
  if (subjects === null || reply?.failure) return <BadMailLink />;
  return (
    <AccountPage title={t("confirm.title")} lede={t("confirm.lede")} field="music">
      <TouchNotice reply={reply} />
      <ul className="touch-notes">
        {subjects.map(({ type, id, nameVi, nameEn }) => <li key={`${type} ${id}`}><bdi>{type === "field" ? t(`spaces:field.${id}`) : inLanguage(language, nameVi, nameEn)?.text}</bdi></li>)}
      </ul>
      <Form method="post" className="account-form">
        <p className="touch-about">{t("follow.about")} {t("follow.consent")}</p>
        <Button type="submit" weight="strong">{t("confirm.submit")}</Button>
      </Form>
    </AccountPage>
  );
}
