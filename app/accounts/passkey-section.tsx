import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { formatDay } from "./account-time";
import { PasskeyButton } from "./passkey-button";
import { makePasskey } from "./passkey-page.client";

/** The account's passkeys, and one more. */
export function PasskeySection({ passkeys }: { passkeys: { id: string; addedAt: string }[] }) {
  const { t } = useTranslation("accounts");
  const { language, to } = useLanguage();
  return (
    <section className="account-section" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{t("security.passkeys")}</h2>
      <p>{t("security.passkeysText")}</p>
      {passkeys.length === 0 ? <p className="text-muted">{t("security.noPasskeys")}</p> : null}
      <ul className="account-list">
        {passkeys.map(({ id, addedAt }) => {
          const date = formatDay(addedAt, language);
          return (
            <li key={id}>
              <span>{t("security.passkeyName", { date })}</span>
              <form method="post">
                <input type="hidden" name="intent" value="passkey-remove" />
                <input type="hidden" name="id" value={id} />
                <Button type="submit" aria-label={t("security.removePasskeyLabel", { date })}>{t("security.removePasskey")}</Button>
              </form>
            </li>
          );
        })}
      </ul>
      <PasskeyButton label={t("security.addPasskey")} failure={t("security.passkeyFailed")} run={() => makePasskey(to("/me/security/passkey"))} then={to("/me/security?done=passkey")} />
    </section>
  );
}
