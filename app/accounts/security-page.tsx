import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Notice } from "~/ui/notice";
import { AccountPage } from "./account-page";
import { FormNotice } from "./form-notice";
import { PasskeySection } from "./passkey-section";
import type { FormReply } from "./reply.server";
import type { Security } from "./security.server";
import { EmailSection, PasswordSection, SecondFactorSection } from "./security-forms";
import { SessionSection } from "./session-section";

/** What can stand after `done=`: keys under `accounts:security.done`. */
const doneKeys = ["password", "email", "emailChanged", "sessions", "second", "secondOff", "passkey", "passkeyGone"];

/** Everything that guards an account. What a stolen session could do harm with needs a recent sign-in. */
export function SecurityPage({ email, fresh, secondFactor, lacksSecond, passkeys, sessions, done, reply }: Security & { done: string | null; reply: FormReply | undefined }) {
  const { t } = useTranslation("accounts");
  const { to } = useLanguage();
  return (
    <AccountPage title={t("security.title")} field="architecture">
      {done !== null && doneKeys.includes(done) && !reply ? <Notice tone="good">{t(`security.done.${done}`)}</Notice> : null}
      {lacksSecond ? <Notice>{t("security.needSecond")}</Notice> : null}
      <FormNotice reply={reply} />
      <SessionSection sessions={sessions} />
      {fresh ? (
        <>
          <SecondFactorSection on={secondFactor} reply={reply} />
          <PasskeySection passkeys={passkeys} />
          <PasswordSection reply={reply} />
          <EmailSection email={email} reply={reply} />
        </>
      ) : (
        <Notice>
          {t("security.fresh")} <Link to={to(`/login?again=1&next=${encodeURIComponent(to("/me/security"))}`)} reloadDocument>{t("security.freshLink")}</Link>
        </Notice>
      )}
    </AccountPage>
  );
}
