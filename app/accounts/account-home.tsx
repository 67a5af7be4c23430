import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { accountLinks } from "./account-links";
import { AccountPage } from "./account-page";
import { hasRole, type Role } from "./can";

interface AccountHomeProps {
  name: string;
  email: string;
  role: Role;
  demo: boolean;
  /** What the person should know first, such as that the account is put aside. */
  children?: ReactNode;
}

/** Everything of one's own, and the way out. */
export function AccountHome({ name, email, role, demo, children }: AccountHomeProps) {
  const { t } = useTranslation("accounts");
  const { to } = useLanguage();
  return (
    <AccountPage title={t("me.greeting", { name })}>
      <p className="text-muted">
        {t("me.signedInAs", { email })} · {t(`me.role.${role}`)}
        {demo ? ` · ${t("me.demo")}` : null}
      </p>
      {children}
      <ul className="account-list">
        {accountLinks.filter((one) => hasRole(role, one.role ?? "member")).map(({ path, title, text }) => (
          <li key={path}>
            <Link to={to(path)} className="account-link">
              <strong>{t(title)}</strong>
              <span className="text-muted">{t(text)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <form method="post" action={to("/logout")}>
        <Button type="submit">{t("me.signOut")}</Button>
      </form>
    </AccountPage>
  );
}
