import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { ButtonLink } from "~/ui/button";

/** On a designer's page: the way to write to them. */
export function ContactLink({ handle, name }: { handle: string; name: string }) {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  // why: a whole document, because a visitor is sent to sign in first.
  return <ButtonLink to={to(`/designers/${handle}/message`)} weight="strong" reloadDocument>{t("write.title", { name })}</ButtonLink>;
}
