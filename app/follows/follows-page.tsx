import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { FollowLine } from "./follow.server";
import { FollowList } from "./follow-list";
import "~/touch/touch.css";

/** A member's own list, and whether they want the weekly mail. */
export function FollowsPage({ follows, mailOn, done }: { follows: FollowLine[]; mailOn: boolean; done: boolean }) {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  return (
    <AccountPage title={t("follows.title")} lede={t("follows.lede")} field="music">
      {done ? <Notice tone="good">{t("follows.done")}</Notice> : null}
      <Form method="post" className="touch-row">
        <input type="hidden" name="intent" value={mailOn ? "mail-off" : "mail-on"} />
        <span>{t(mailOn ? "follows.mailOn" : "follows.mailOff")}</span>
        <Button type="submit">{t(mailOn ? "follows.turnOff" : "follows.turnOn")}</Button>
      </Form>
      <FollowList follows={follows} />
      <p><Link to={to("/follow")} className="touch-plain-link">{t("follows.more")}</Link></p>
    </AccountPage>
  );
}

/** The list of somebody without an account, opened by the link in their mails; null where the link opens nothing. */
export function SubscriberPage({ follows, stopPath, done }: { follows: FollowLine[] | null; stopPath: string; done: boolean }) {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  if (follows === null) return <BadMailLink />;
  return (
    <AccountPage title={t("follows.title")} lede={t("follows.lede")} field="music">
      {done ? <Notice tone="good">{t("follows.confirmed")}</Notice> : null}
      <FollowList follows={follows} />
      <p className="account-more">
        <Link to={to("/follow")}>{t("follows.more")}</Link>
        <Link to={to(stopPath)}>{t("stop.submit")}</Link>
      </p>
    </AccountPage>
  );
}

/** A link of a mail that opens nothing. */
export function BadMailLink() {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  return (
    <AccountPage title={t("badLink.title")} field="music">
      <p>{t("badLink.text")}</p>
      <p className="account-more"><Link to={to("/follow")}>{t("follow.title")}</Link></p>
    </AccountPage>
  );
}
