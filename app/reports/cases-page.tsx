import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { caseStates, type CaseState, subjectTypes, type SubjectType } from "./case";
import { CaseClock } from "./case-clock";
import type { CaseLine, CaseList } from "./case-view";
import { type ReportReason, reportReasons } from "./report";
import "./cases.css";

interface CasesPageProps {
  title: string;
  list: CaseList;
  state: CaseState;
  type: SubjectType | null;
  reason: ReportReason | null;
}

/** What was reported, one case a thing, the one due first on top. */
export function CasesPage({ title, list, state, type, reason }: CasesPageProps) {
  const { t } = useTranslation("cases");
  const { to } = useLanguage();
  const { cases, open, late, page, pageCount } = list;
  const pathOf = (number: number) => to(`/moderation/reports?${new URLSearchParams({ state, ...(type ? { type } : {}), ...(reason ? { reason } : {}), page: String(number) })}`);
  return (
    <div className="cases-page">
      <p><Link to={to("/moderation")} className="cases-back">{t("list.queue")}</Link></p>
      <PageHeading>{title}</PageHeading>
      <p>
        {open > 0 ? t("list.open", { count: open }) : t("list.none")}{" "}
        {late > 0 ? <strong className="cases-late">{t("list.late", { count: late })}</strong> : null}
      </p>
      <form method="get" action={to("/moderation/reports")} className="cases-filter">
        <Choice name="state" label={t("list.state")} value={state} options={caseStates.map((one) => [one, t(`state.${one}`)])} />
        <Choice name="type" label={t("list.type")} value={type ?? ""} options={[["", t("list.all")], ...subjectTypes.map((one) => [one, t(`thing.bare.${one}`)] as const)]} />
        <Choice name="reason" label={t("list.reason")} value={reason ?? ""} options={[["", t("list.all")], ...reportReasons.map((one) => [one, t(`touch:report.reason.${one}`)] as const)]} />
        <Button type="submit">{t("list.show")}</Button>
      </form>
      {cases.length === 0 ? <p className="text-muted">{t("list.empty")}</p> : <ul className="cases-list">{cases.map((one) => <Line key={one.id} line={one} />)}</ul>}
      {pageCount > 1 ? (
        <nav className="cases-pages" aria-label={t("touch:pages.label")}>
          {page > 1 ? <Link to={pathOf(page - 1)} rel="prev">{t("touch:pages.previous")}</Link> : null}
          <span>{t("touch:pages.of", { page, pageCount })}</span>
          {page < pageCount ? <Link to={pathOf(page + 1)} rel="next">{t("touch:pages.next")}</Link> : null}
        </nav>
      ) : null}
    </div>
  );
}

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: readonly (readonly [string, string])[] }) {
  return (
    <label>
      <span className="field-label">{label}</span>
      <select name={name} defaultValue={value} className="field-control">{options.map(([code, words]) => <option key={code} value={code}>{words}</option>)}</select>
    </label>
  );
}

function Line({ line }: { line: CaseLine }) {
  const { t } = useTranslation("cases");
  const { language, to } = useLanguage();
  const name = line.subject && inLanguage(language, line.subject.nameVi, line.subject.nameEn);
  return (
    <li data-case={line.id}>
      <div>
        <p className="text-muted">{t(`thing.bare.${line.subjectType}`)}</p>
        <p className="cases-name"><Link to={to(`/moderation/reports/${line.id}`)}><bdi lang={name?.language}>{name?.text ?? t("item.gone")}</bdi></Link></p>
        <p>{line.reasons.map(({ reason, count }) => `${t(`touch:report.reason.${reason}`)} (${count})`).join(" · ")}</p>
      </div>
      <CaseClock line={line} />
    </li>
  );
}
