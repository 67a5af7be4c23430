import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { localRedirect } from "~/lib/http";
import { PasskeyButton } from "./passkey-button";
import { signInByPasskey } from "./passkey-page.client";

/** Signing in with the device's own lock. */
export function PasskeySignIn({ next }: { next: string | null }) {
  const { t } = useTranslation("accounts");
  const { to } = useLanguage();
  const then = next !== null && localRedirect(next) === next ? next : to("/me");
  return <PasskeyButton label={t("signIn.byPasskey")} failure={t("signIn.passkeyFailed")} run={() => signInByPasskey(to("/login/passkey"))} then={then} />;
}
