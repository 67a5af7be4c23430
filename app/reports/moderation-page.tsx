import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import { AccountPage } from "~/accounts/account-page";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { Matter } from "./report";
import "~/touch/touch.css";

interface ModerationPageProps {
  matters: Matter[];
  /** Matters and reports in all. */
  total: number;
  reports: number;
  page: number;
  pageCount: number;
}

/** What was reported and is still open, one matter a thing, oldest first. */
export function ModerationPage({ matters, total, reports, page, pageCount }: ModerationPageProps) {
  const { t } = useTranslation("touch");
  const { to } = useLanguage();
  return (
    <AccountPage title={t("moderation.title")} field="architecture">
      <p className="text-muted">{total > 0 ? `${t("moderation.matters", { count: total })} · ${t("moderation.reports", { count: reports })}` : t("moderation.none")}</p>
      {matters.map((matter) => <MatterSection key={`${matter.subjectType} ${matter.subjectId}`} matter={matter} />)}
      {pageCount > 1 ? (
        <nav className="touch-pages" aria-label={t("pages.label")}>
          {page > 1 ? <Link to={to(`/moderation/reports?page=${page - 1}`)} rel="prev">{t("pages.previous")}</Link> : null}
          <span>{t("pages.of", { page, pageCount })}</span>
          {page < pageCount ? <Link to={to(`/moderation/reports?page=${page + 1}`)} rel="next">{t("pages.next")}</Link> : null}
        </nav>
      ) : null}
    </AccountPage>
  );
}

function MatterSection({ matter: { subjectType, subjectId, subject, reasons } }: { matter: Matter }) {
  const { t } = useTranslation("touch");
  const { language, to } = useLanguage();
  const name = subject && inLanguage(language, subject.nameVi, subject.nameEn);
  return (
    <article className="account-section" aria-labelledby={subjectId}>
      <h2 id={subjectId}>
        {t(`report.about.${subjectType}`)}{" "}
        {subject?.path ? <Link to={to(subject.path)}><bdi lang={name?.language}>{name?.text}</bdi></Link> : <bdi>{name?.text ?? t("moderation.gone")}</bdi>}
      </h2>
      {reasons.map(({ reason, count, since, notes }) => (
        <div key={reason}>
          <p>
            <strong>{t(`report.reason.${reason}`)}</strong> · {t("moderation.reports", { count })} · <time dateTime={since} className="text-muted">{t("moderation.since", { time: formatTime(since, language) })}</time>
          </p>
          <ul className="touch-notes">{notes.map((note, place) => <li key={`${place} ${note}`} dir="auto">{note}</li>)}</ul>
        </div>
      ))}
    </article>
  );
}
