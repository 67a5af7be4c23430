import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import type { OwnerReply } from "./owner-reply.server";
import type { Keeping } from "./owner-view";

/** Who looks after the space, who has been asked to, and how one leaves. */
export function EditorsSection({ keeping: { editors, invited, isOwner }, reply }: { keeping: Keeping; reply: OwnerReply | undefined }) {
  const { t } = useTranslation("owners");
  const { language } = useLanguage();
  const problem = reply?.intent === "invite" && reply.problem ? t(`problem.${reply.problem}`) : undefined;
  return (
    <section className="proposal-section" aria-labelledby="editors">
      <h2 id="editors">{t("editors.title")}</h2>
      {editors.length === 0 ? <p className="text-muted">{t("editors.none")}</p> : null}
      <ul className="owner-people">
        {editors.map(({ userId, name, since, isMe, mayRemove }) => (
          <li key={userId}>
            <span><bdi>{name}</bdi>{isMe ? ` (${t("editors.me")})` : null} <span className="text-muted">· {t("editors.since", { date: formatDay(since, language) })}</span></span>
            {mayRemove ? (
              <Form method="post">
                <input type="hidden" name="userId" value={userId} />
                <Button type="submit" name="intent" value="remove" weight="quiet" aria-label={t("editors.removeLabel", { name })}>{t("editors.remove")}</Button>
              </Form>
            ) : null}
          </li>
        ))}
        {invited.map(({ id, named, until }) => (
          <li key={id}>
            <span>{named} <span className="text-muted">· {t("editors.invited", { date: formatDay(until, language) })}</span></span>
            <Form method="post">
              <input type="hidden" name="invitation" value={id} />
              <Button type="submit" name="intent" value="uninvite" weight="quiet" aria-label={t("editors.uninviteLabel", { named })}>{t("editors.uninvite")}</Button>
            </Form>
          </li>
        ))}
      </ul>
      {isOwner ? (
        <>
          <Form method="post" className="proposal-form">
            <Field label={t("editors.who")} hint={t("editors.whoHint")} error={problem}>
              {(control) => <input {...control} name="who" maxLength={254} required autoComplete="off" spellCheck={false} defaultValue={problem ? reply?.typed?.who : undefined} />}
            </Field>
            <p><Button type="submit" name="intent" value="invite">{t("editors.invite")}</Button></p>
          </Form>
          <Form method="post" className="proposal-form">
            <p className="text-muted">{t("editors.leaveText")}</p>
            <p><Button type="submit" name="intent" value="leave">{t("editors.leave")}</Button></p>
          </Form>
        </>
      ) : null}
    </section>
  );
}
