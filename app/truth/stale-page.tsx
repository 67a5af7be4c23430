import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { formatDate, formatNumber } from "~/lib/format";
import type { WardName } from "~/places/place";
import { type SpaceKind, spaceKinds } from "~/spaces/space";
import { ProposalPage } from "~/submissions/proposal-page";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { StaleLine, StaleList } from "./stale-list.server";
import type { VouchReply } from "./vouch.server";
import "./truth.css";

interface StalePageProps {
  title: string;
  list: StaleList;
  ward: string | null;
  kind: SpaceKind | null;
  /** Whether this is not the first page. */
  later: boolean;
  wards: Pick<WardName, "code" | "fullNameVi" | "nameEn">[];
  done: boolean;
  reply: VouchReply | undefined;
}

/** Published spaces by how likely what stands of them is wrong, each with what a moderator can do about it. */
export function StalePage({ title, list, ward, kind, later, wards, done, reply }: StalePageProps) {
  const { t } = useTranslation(["truth", "spaces"]);
  const { language, to } = useLanguage();
  const filters = { ...(ward ? { ward } : {}), ...(kind ? { kind } : {}) };
  const pathOf = (more: Record<string, string>) => to(`/moderation/stale?${new URLSearchParams({ ...filters, ...more })}`);
  return (
    <ProposalPage title={title} lede={t("stale.lede")} wide>
      {reply ? <Notice tone="bad">{t(`vouch.${reply.vouch}`)}</Notice> : null}
      {done && !reply ? <Notice tone="good">{t("vouch.done")}</Notice> : null}
      <p className="queue-sums">{t("stale.sums", { total: formatNumber(language, list.total), unconfirmed: formatNumber(language, list.unconfirmed) })}</p>
      <form method="get" action={to("/moderation/stale")} className="queue-filter">
        <label>
          <span className="field-label">{t("stale.ward")}</span>
          <select name="ward" defaultValue={ward ?? ""} className="field-control">
            <option value="">{t("stale.allWards")}</option>
            {wards.map((one) => <option key={one.code} value={one.code}>{language === "vi" ? one.fullNameVi : one.nameEn}</option>)}
          </select>
        </label>
        <label>
          <span className="field-label">{t("stale.kind")}</span>
          <select name="kind" defaultValue={kind ?? ""} className="field-control">
            <option value="">{t("stale.allKinds")}</option>
            {spaceKinds.map((one) => <option key={one} value={one}>{t(`spaces:kind.${one}`)}</option>)}
          </select>
        </label>
        <Button type="submit">{t("stale.show")}</Button>
      </form>
      {list.lines.length === 0 ? <p className="text-muted">{t("stale.empty")}</p> : null}
      <ol className="stale-list">
        {list.lines.map((line) => <Line key={line.id} line={line} />)}
      </ol>
      {later || list.next ? (
        <nav className="proposal-buttons" aria-label={t("stale.pages")}>
          {later ? <Link to={pathOf({})} className="button">{t("stale.first")}</Link> : null}
          {list.next ? <Link to={pathOf({ after: list.next })} className="button">{t("stale.next")}</Link> : null}
        </nav>
      ) : null}
    </ProposalPage>
  );
}

function Line({ line }: { line: StaleLine }) {
  const { t } = useTranslation("truth");
  const { language, to } = useLanguage();
  const name = inLanguage(language, line.nameVi, line.nameEn)?.text ?? line.nameVi;
  const page = `/spaces/${line.slug}`;
  return (
    <li>
      <div>
        <Link to={to(page)} className="stale-name">{name}</Link>
        <p className="text-muted">{(language === "vi" ? line.wardVi : line.wardEn) ?? t("stale.noWard")}</p>
        <Signs line={line} />
      </div>
      <Form method="post" className="proposal-buttons" preventScrollReset>
        <input type="hidden" name="space" value={line.id} />
        <input type="hidden" name="seen" value={line.version} />
        <Button type="submit" aria-label={t("stale.rightOf", { name })}>{t("stale.right")}</Button>
        <Link to={to(`${page}/edit`)} className="button" reloadDocument aria-label={t("stale.correctOf", { name })}>{t("stale.correct")}</Link>
        <Link to={to(`${page}/closure`)} className="button" reloadDocument aria-label={t("stale.closedOf", { name })}>{t("stale.closed")}</Link>
      </Form>
    </li>
  );
}

/** Why it stands where it does. */
function Signs({ line: { freshness, confirmedOn, operation, unconfirmedFacts, openReports } }: { line: StaleLine }) {
  const { t } = useTranslation(["truth", "spaces"]);
  const { language } = useLanguage();
  return (
    <ul className="stale-signs">
      <li>{confirmedOn === null ? t("stale.never") : `${t("stale.confirmed", { date: formatDate(language, confirmedOn) })} · ${t(`state.${freshness}`)}`}</li>
      {operation === "operating" ? null : <li>{t(`spaces:operation.${operation}`)}</li>}
      {unconfirmedFacts > 0 ? <li>{t("stale.unconfirmedFacts", { count: unconfirmedFacts })}</li> : null}
      {openReports > 0 ? <li className="stale-reports">{t("stale.openReports", { count: openReports })}</li> : null}
    </ul>
  );
}
