import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDate, formatNumber } from "~/lib/format";
import { AdminPage } from "./admin-page";
import { AgreementSection, type NamedAgreement } from "./agreement-section";
import type { Agreement } from "./agreement";
import { Duration } from "./duration";
import type { Backlog, ModeratorFigures, OutcomeCount, WeekFigures } from "./figures.server";
import { WeekChart } from "./week-chart";
import { weeksShown } from "./week";

interface OverviewPageProps {
  title: string;
  backlog: Backlog;
  weeks: WeekFigures[];
  outcomes: OutcomeCount[];
  moderators: ModeratorFigures[];
  agreement: { overall: Agreement; pairs: NamedAgreement[] };
}

/** What waits, how fast and how it is decided, by whom, and how far they agree. */
export function OverviewPage({ title, backlog, weeks, outcomes, moderators, agreement }: OverviewPageProps) {
  const { t } = useTranslation("admin");
  return (
    <AdminPage title={title} lede={t("overview.lede", { weeks: weeksShown })}>
      <BacklogSection backlog={backlog} />
      <section className="oversight-section" aria-labelledby="weeks">
        <h2 id="weeks">{t("overview.weeks")}</h2>
        <p className="text-muted">{t("overview.weeksText")}</p>
        <div className="oversight-beside">
          <WeekChart weeks={weeks} />
          <WeekTable weeks={weeks} />
        </div>
      </section>
      <OutcomeSection outcomes={outcomes} />
      <ModeratorSection moderators={moderators} />
      <AgreementSection {...agreement} />
    </AdminPage>
  );
}

function BacklogSection({ backlog: { pending, overdue, oldestHours, openReports, targetHours } }: { backlog: Backlog }) {
  const { t } = useTranslation("admin");
  const { language, to } = useLanguage();
  const figures: [value: ReactNode, words: string, path: string, isBad?: boolean][] = [
    [formatNumber(language, pending), t("overview.pending"), "/moderation"],
    [formatNumber(language, overdue), t("overview.overdue", { hours: targetHours }), "/moderation", overdue > 0],
    [<Duration key="oldest" hours={oldestHours} />, t("overview.oldest"), "/moderation"],
    [formatNumber(language, openReports), t("overview.reports"), "/moderation/reports"],
  ];
  return (
    <section className="oversight-section" aria-labelledby="backlog">
      <h2 id="backlog">{t("overview.backlog")}</h2>
      <ul className="oversight-figures">
        {figures.map(([value, words, path, isBad]) => (
          <li key={words}>
            <Link to={to(path)}>
              <strong className={isBad ? "oversight-figure oversight-bad" : "oversight-figure"}>{value}</strong>
              <span>{words}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WeekTable({ weeks }: { weeks: WeekFigures[] }) {
  const { t } = useTranslation("admin");
  const { language } = useLanguage();
  return (
    <table className="oversight-table">
      <thead>
        <tr>
          <th scope="col">{t("overview.week")}</th>
          <th scope="col" className="oversight-number">{t("overview.received")}</th>
          <th scope="col" className="oversight-number">{t("overview.decided")}</th>
          <th scope="col" className="oversight-number">{t("overview.median")}</th>
          <th scope="col" className="oversight-number">{t("overview.slow")}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map(({ monday, received, decided, medianHours, slowHours }) => (
          <tr key={monday}>
            <th scope="row">{formatDate(language, monday).replace(/\D\d{4}$/, "")}</th>
            <td className="oversight-number">{formatNumber(language, received)}</td>
            <td className="oversight-number">{formatNumber(language, decided)}</td>
            <td className="oversight-number"><Duration hours={medianHours} /></td>
            <td className="oversight-number"><Duration hours={slowHours} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OutcomeSection({ outcomes }: { outcomes: OutcomeCount[] }) {
  const { t } = useTranslation("admin");
  const { language } = useLanguage();
  return (
    <section className="oversight-section" aria-labelledby="outcomes">
      <h2 id="outcomes">{t("overview.outcomes")}</h2>
      {outcomes.length === 0 ? <p className="text-muted">{t("overview.none")}</p> : (
        <table className="oversight-table">
          <thead><tr><th scope="col">{t("overview.outcome")}</th><th scope="col">{t("overview.reason")}</th><th scope="col" className="oversight-number">{t("overview.count")}</th></tr></thead>
          <tbody>
            {outcomes.map(({ move, reason, count }) => (
              <tr key={`${move} ${reason}`}>
                <th scope="row">{t(`submissions:move.${move}`)}</th>
                <td>{reason ? t(`submissions:reason.${reason}`) : null}</td>
                <td className="oversight-number">{formatNumber(language, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function ModeratorSection({ moderators }: { moderators: ModeratorFigures[] }) {
  const { t } = useTranslation("admin");
  const { language, to } = useLanguage();
  return (
    <section className="oversight-section" aria-labelledby="moderators">
      <h2 id="moderators">{t("overview.moderators")}</h2>
      <table className="oversight-table">
        <thead><tr><th scope="col">{t("overview.person")}</th><th scope="col" className="oversight-number">{t("overview.decided")}</th><th scope="col" className="oversight-number">{t("overview.median")}</th><th scope="col" className="oversight-number">{t("overview.export")}</th></tr></thead>
        <tbody>
          {moderators.map(({ id, name, decided, medianHours }) => (
            <tr key={id}>
              <th scope="row"><Link to={to(`/admin/people/${id}`)}>{name}</Link></th>
              <td className="oversight-number">{formatNumber(language, decided)}</td>
              <td className="oversight-number"><Duration hours={medianHours} /></td>
              <td className="oversight-number">{decided > 0 ? <a href={to(`/admin/moderators/${id}.csv`)} download aria-label={t("overview.exportOf", { name })}>{t("overview.csv")}</a> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
