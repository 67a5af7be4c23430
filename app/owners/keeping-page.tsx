import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { locationPrecisions } from "~/spaces/space";
import { ProposalPage } from "~/submissions/proposal-page";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { EditorsSection } from "./editors-section";
import { OwnerNotice } from "./owner-notice";
import type { OwnerReply } from "./owner-reply.server";
import type { Keeping } from "./owner-view";
import "./owners.css";

interface KeepingPageProps {
  title: string;
  keeping: Keeping;
  /** What has just been done, a key under `owners:done`. */
  done: string | null;
  /** Whether taking the space down waits for a yes. */
  asksDelist: boolean;
  reply: OwnerReply | undefined;
}

/** Everything those who look after a space can do about it. */
export function KeepingPage({ title, keeping, done, asksDelist, reply }: KeepingPageProps) {
  const { t } = useTranslation("owners");
  const { to } = useLanguage();
  const { space } = keeping;
  return (
    <ProposalPage title={title} lede={t("keeping.lede")} back={{ to: to(`/spaces/${space.slug}`), words: t("back") }}>
      {done && !reply ? <Notice tone="good">{t(`done.${done}`)}</Notice> : null}
      <OwnerNotice reply={reply} />
      {asksDelist && space.status !== "hidden" ? <DelistQuestion keeping={keeping} /> : <Listed keeping={keeping} />}
      <Precision keeping={keeping} />
      <EditorsSection keeping={keeping} reply={reply} />
    </ProposalPage>
  );
}

function Listed({ keeping: { space } }: { keeping: Keeping }) {
  const { t } = useTranslation("owners");
  const { to } = useLanguage();
  const isHidden = space.status === "hidden";
  const standing = space.locationPrecision === "counted-only" ? "counted-only" : space.status;
  return (
    <section className="proposal-section" aria-labelledby="listed">
      <h2 id="listed">{t("keeping.listed")}</h2>
      <p>{t(`standing.${standing}`)}</p>
      <div className="proposal-buttons">
        <ButtonLink to={to(`/spaces/${space.slug}/edit`)} weight="strong">{t("keeping.edit")}</ButtonLink>
        <Link to={to(`/spaces/${space.slug}/history`)} className="button">{t("keeping.history")}</Link>
        {isHidden ? null : <Link to={to(`/spaces/${space.slug}/owners?delist`)} className="button button-quiet">{t("keeping.delist")}</Link>}
        {standing === "hidden" ? (
          <Form method="post">
            <input type="hidden" name="seen" value={space.version} />
            <Button type="submit" name="intent" value="relist">{t("keeping.relist")}</Button>
          </Form>
        ) : null}
      </div>
    </section>
  );
}

function DelistQuestion({ keeping: { space } }: { keeping: Keeping }) {
  const { t } = useTranslation("owners");
  const { to } = useLanguage();
  return (
    <section className="proposal-section" aria-labelledby="delist">
      <h2 id="delist">{t("delist.title")}</h2>
      <p>{t("delist.text")}</p>
      <Form method="post" action={to(`/spaces/${space.slug}/owners`)} className="proposal-buttons">
        <input type="hidden" name="seen" value={space.version} />
        <Button type="submit" name="intent" value="delist" weight="strong">{t("delist.submit")}</Button>
        <Link to={to(`/spaces/${space.slug}/owners`)} className="button">{t("delist.cancel")}</Link>
      </Form>
    </section>
  );
}

function Precision({ keeping: { space, shown } }: { keeping: Keeping }) {
  const { t } = useTranslation("owners");
  const { language } = useLanguage();
  const ward = language === "vi" ? shown.wardVi : shown.wardEn;
  return (
    <section className="proposal-section" aria-labelledby="precision">
      <h2 id="precision">{t("precision.title")}</h2>
      <p>{t("precision.text")}</p>
      <p className="text-muted">{t("precision.shown", { where: [shown.addressVi, ward].filter((one) => one !== null).join(", ") || t("precision.nowhere") })}</p>
      <Form method="post" className="proposal-form">
        <input type="hidden" name="seen" value={space.version} />
        <fieldset className="owner-options">
          <legend className="sr-only">{t("precision.title")}</legend>
          {locationPrecisions.map((one) => (
            <label key={one} className="owner-option">
              <input type="radio" name="precision" value={one} defaultChecked={one === space.locationPrecision} />
              <strong>{t(`precision.${one}.name`)}</strong>
              <span className="text-muted">{t(`precision.${one}.text`)}</span>
            </label>
          ))}
        </fieldset>
        <p className="text-muted">{t("precision.care")}</p>
        <p><Button type="submit" name="intent" value="precision">{t("precision.submit")}</Button></p>
      </Form>
    </section>
  );
}
