import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Picture } from "~/media/picture";
import { Notice } from "~/ui/notice";
import { PageHeading } from "~/ui/page-heading";
import { CaseClock } from "./case-clock";
import { CaseDecisionPanel, type CaseReply } from "./case-decision-panel";
import type { CaseView, SubjectView } from "./case-view";
import "./cases.css";

interface CasePageProps {
  title: string;
  view: CaseView;
  done: boolean;
  reply: CaseReply | undefined;
}

/** One case on the moderator's table: what was said, the thing as it is, what happened, and the decision. */
export function CasePage({ title, view, done, reply }: CasePageProps) {
  const { t } = useTranslation("cases");
  const { language, to } = useLanguage();
  return (
    <div className="cases-page">
      <p><Link to={to("/moderation/reports")} className="cases-back">{t("item.back")}</Link></p>
      <PageHeading>{title}</PageHeading>
      {done && !reply ? <Notice tone="good">{t("item.done")}</Notice> : null}
      <CaseClock line={view} />
      <div className="cases-columns">
        <div>
          <section aria-labelledby="thing">
            <h2 id="thing">{t("item.thing")}</h2>
            {view.subject ? <Thing subject={view.subject} type={view.subjectType} /> : <p className="text-muted">{t("item.gone")}</p>}
          </section>
          <section aria-labelledby="said">
            <h2 id="said">{t("item.reports")}</h2>
            <ul className="cases-lines">
              {view.reports.map(({ id, reason, note, at, willHear }) => (
                <li key={id}>
                  <p><strong>{t(`touch:report.reason.${reason}`)}</strong> · <time dateTime={at}>{formatTime(at, language)}</time>{willHear ? <span className="text-muted"> · {t("item.willHear")}</span> : null}</p>
                  {note ? <p className="cases-note" dir="auto">{note}</p> : null}
                </li>
              ))}
            </ul>
          </section>
        </div>
        <div>
          <CaseDecisionPanel view={view} reply={reply} />
          <section aria-labelledby="events">
            <h2 id="events">{t("item.events")}</h2>
            <ol className="cases-lines">
              {view.events.map(({ version, move, reason, note, name, at }) => (
                <li key={version}>
                  <p><strong>{t(`move.${move}`)}</strong>{name ? ` · ${name}` : null} · <time dateTime={at}>{formatTime(at, language)}</time></p>
                  {reason ? <p>{t(move === "clock" ? `urgency.${reason}` : `reason.${reason}`)}</p> : null}
                  {note ? <p className="cases-note" dir="auto">{note}</p> : null}
                </li>
              ))}
            </ol>
          </section>
          {view.earlier.length > 0 ? (
            <section aria-labelledby="earlier">
              <h2 id="earlier">{t("item.earlier")}</h2>
              <ul className="cases-lines">
                {view.earlier.map(({ id, state, openedAt, moves }) => (
                  <li key={id}><Link to={to(`/moderation/reports/${id}`)}>{formatTime(openedAt, language)}</Link> · {t(`state.${state}`)} · {t(`move.${moves.at(-1) ?? "open"}`)}</li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function Thing({ subject, type }: { subject: SubjectView; type: CaseView["subjectType"] }) {
  const { t } = useTranslation("cases");
  const { language, to } = useLanguage();
  const name = inLanguage(language, subject.nameVi, subject.nameEn);
  return (
    <div className="cases-thing">
      <p className="text-muted">{t(`thing.bare.${type}`)} · {t(`standing.${subject.standing}`)} · {t(subject.hasOwner ? "item.owned" : "item.ownerless")}</p>
      <p className="cases-name">{subject.path ? <Link to={to(subject.path)}><bdi lang={name?.language}>{name?.text}</bdi></Link> : <bdi lang={name?.language}>{name?.text}</bdi>}</p>
      {subject.texts.map((text, place) => <p key={place} className="cases-note" dir="auto">{text}</p>)}
      {subject.pictures.length > 0 ? <div className="cases-pictures">{subject.pictures.map((picture) => <Picture key={picture.id} media={picture} alt={t("item.picture")} sizes="240px" />)}</div> : null}
      {type === "space" && subject.path ? <p><Link to={to(`${subject.path}/history`)}>{t("item.history")}</Link></p> : null}
    </div>
  );
}
