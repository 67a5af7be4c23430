import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { AdminPage } from "./admin-page";
import type { LogLine } from "./log.server";
import { logParameters, type LogQuery } from "./log-query";
import type { LogSubject } from "./log-subject.server";

interface LogPageProps {
  title: string;
  query: LogQuery;
  lines: (LogLine & { what: string })[];
  subjects: Record<string, LogSubject>;
  actions: { code: string; name: string }[];
  next: string | null;
}

/** The log: what was done with power over others' things, newest first. */
export function LogPage({ title, query, lines, subjects, actions, next }: LogPageProps) {
  const { t } = useTranslation("admin");
  const { to } = useLanguage();
  const asked = { ...query, before: null };
  return (
    <AdminPage title={title} lede={t("log.lede")}>
      <LogFilter query={query} actions={actions} />
      <p><a href={to(`/admin/log.csv?${logParameters(asked)}`)} download>{t("log.export")}</a></p>
      {lines.length === 0 ? <p className="text-muted">{t("log.none")}</p> : (
        <ol className="oversight-log">{lines.map((line) => <Line key={line.id} line={line} subject={subjects[`${line.subjectType}:${line.subjectId}`] ?? null} />)}</ol>
      )}
      <p className="oversight-row">
        {query.before ? <Link to={to(`/admin/log?${logParameters(asked)}`)}>{t("log.newest")}</Link> : null}
        {next ? <Link to={to(`/admin/log?${logParameters({ ...query, before: next })}`)} rel="next">{t("log.older")}</Link> : null}
      </p>
    </AdminPage>
  );
}

function LogFilter({ query, actions }: Pick<LogPageProps, "query" | "actions">) {
  const { t } = useTranslation("admin");
  const { to } = useLanguage();
  return (
    <form method="get" action={to("/admin/log")} className="oversight-filter" role="search">
      <label><span className="field-label">{t("log.person")}</span><input type="search" name="person" defaultValue={query.person ?? ""} maxLength={120} className="field-control" /></label>
      <label>
        <span className="field-label">{t("log.action")}</span>
        <select name="action" defaultValue={query.action ?? ""} className="field-control">
          <option value="">{t("log.allActions")}</option>
          {actions.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </select>
      </label>
      <label><span className="field-label">{t("log.subject")}</span><input name="subject" defaultValue={query.subject ?? ""} maxLength={240} className="field-control" /></label>
      <label><span className="field-label">{t("log.from")}</span><input type="date" name="from" defaultValue={query.from ?? ""} className="field-control" /></label>
      <label><span className="field-label">{t("log.to")}</span><input type="date" name="to" defaultValue={query.to ?? ""} className="field-control" /></label>
      <Button type="submit">{t("log.show")}</Button>
    </form>
  );
}

function Line({ line: { at, actor, actorName, what, action, subjectType, subjectId, detail }, subject }: { line: LogPageProps["lines"][number]; subject: LogSubject | null }) {
  const { t } = useTranslation("admin");
  const { language, to } = useLanguage();
  const name = <bdi>{subject?.name ?? subjectId}</bdi>;
  return (
    <li data-action={action}>
      <time dateTime={at} className="text-muted">{formatTime(at, language)}</time>
      <p>
        {actorName === null ? <span>{actor === "system" ? t("log.system") : actor === "erased" ? t("log.erased") : actor}</span> : <Link to={to(`/admin/people/${actor}`)}><bdi>{actorName}</bdi></Link>}
        {" · "}<strong>{what}</strong>{" · "}
        {subject?.path ? <Link to={to(subject.path)}>{name}</Link> : <>{subjectType} {name}</>}
      </p>
      {Object.keys(detail).length > 0 ? <code>{Object.entries(detail).map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(", ") : String(value)}`).join(" · ")}</code> : null}
    </li>
  );
}
