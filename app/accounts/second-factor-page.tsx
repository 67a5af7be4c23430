import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { AccountPage } from "./account-page";
import { FormNotice } from "./form-notice";
import type { FormReply } from "./reply.server";
import { TextField } from "./text-field";

interface SecondFactorPageProps {
  /** Base32, as typed into an app that cannot scan. */
  secret: string;
  backupCodes: string[];
  qr: { path: string; size: number };
  reply: FormReply | undefined;
}

/** Three steps on one page: scan, keep the backup codes, enter the first code. */
export function SecondFactorPage({ secret, backupCodes, qr, reply }: SecondFactorPageProps) {
  const { t } = useTranslation("accounts");
  const [form, { code }] = useForm<{ code: string }>({ lastResult: reply?.result });
  return (
    <AccountPage title={t("security.setupTitle")} field="media-arts">
      <FormNotice reply={reply} />
      <ol className="account-steps">
        <li>
          <p>{t("security.scan")}</p>
          <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t("security.qr")} className="account-qr" shapeRendering="crispEdges">
            <rect width={qr.size} height={qr.size} fill="#fff" />
            <path d={qr.path} fill="#000" />
          </svg>
          <p>{t("security.orType")} <code className="account-secret">{(secret.match(/.{1,4}/g) ?? []).join(" ")}</code></p>
        </li>
        <li>
          <p>{t("security.backup")}</p>
          <ul className="account-codes">{backupCodes.map((one) => <li key={one}>{one}</li>)}</ul>
        </li>
        <li>
          <form method="post" id={form.id} className="account-form" noValidate>
            <TextField label={t("security.enterCode")} field={code} inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
            <Button type="submit" weight="strong">{t("security.confirm")}</Button>
          </form>
        </li>
      </ol>
    </AccountPage>
  );
}
