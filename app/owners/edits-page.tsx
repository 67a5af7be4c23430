import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { DifferenceList } from "~/submissions/difference-list";
import { ProposalPage } from "~/submissions/proposal-page";
import type { WardNames } from "~/submissions/value-words";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { OwnerNotice } from "./owner-notice";
import type { OwnerReply } from "./owner-reply.server";
import type { LiveEdit } from "./owner-view";

interface EditsPageProps {
  title: string;
  edits: LiveEdit[];
  total: number;
  wards: WardNames;
  /** What has just been done, a key under `owners:edits`. */
  done: string | null;
  reply: OwnerReply | undefined;
}

/** What owners published by themselves and nobody has looked at yet. */
export function EditsPage({ title, edits, total, wards, done, reply }: EditsPageProps) {
  const { t } = useTranslation("owners");
  const { to } = useLanguage();
  return (
    <ProposalPage title={title} lede={t("edits.lede")} back={{ to: to("/moderation"), words: t("claims.back") }} wide>
      {done && !reply ? <Notice tone="good">{t(`edits.${done}`)}</Notice> : null}
      <OwnerNotice reply={reply} />
      <p className="text-muted">{t("edits.count", { count: total })}</p>
      {edits.map((edit) => <Edit key={edit.id} edit={edit} wards={wards} />)}
    </ProposalPage>
  );
}

function Edit({ edit, wards }: { edit: LiveEdit; wards: WardNames }) {
  const { t } = useTranslation("owners");
  const { language, to } = useLanguage();
  const name = inLanguage(language, edit.nameVi, edit.nameEn);
  return (
    <article className="proposal-section" aria-labelledby={edit.id}>
      <h2 id={edit.id}><Link to={to(`/spaces/${edit.slug}`)} lang={name?.language}>{name?.text}</Link></h2>
      <p><bdi>{edit.owner ?? t("edits.gone")}</bdi> · <time dateTime={edit.at}>{formatTime(edit.at, language)}</time></p>
      <DifferenceList differences={edit.differences} wards={wards} />
      {edit.isOverlaid ? <p>{t("edits.overlaid")} <Link to={to(`/spaces/${edit.slug}/history`)}>{t("keeping.history")}</Link></p> : null}
      {edit.isOwn ? <p>{t("edits.own")}</p> : (
        <Form method="post" className="proposal-buttons">
          <input type="hidden" name="edit" value={edit.id} />
          <Button type="submit" name="intent" value="looked" weight="strong">{t("edits.look")}</Button>
          <Button type="submit" name="intent" value="take-back">{t("edits.takeBack")}</Button>
        </Form>
      )}
    </article>
  );
}
