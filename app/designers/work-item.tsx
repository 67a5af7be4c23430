import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { StandingTakedown } from "~/accounts/takedown.server";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Picture } from "~/media/picture";
import { TileWall } from "~/ui/tile";
import { OneButtonForm } from "./one-button-form";
import { TakedownNotice } from "./takedown-notice";
import type { WorkView } from "./work";

/** One work in the list of one's own. */
export function WorkItem({ work, takedown, isFirst, isLast }: { work: WorkView; takedown: StandingTakedown | undefined; isFirst: boolean; isLast: boolean }) {
  const { t } = useTranslation("works");
  const { language, to } = useLanguage();
  const title = inLanguage(language, work.titleVi, work.titleEn)?.text ?? t("untitled");
  const cover = work.pictures.find(({ picture }) => picture !== null)?.picture;
  return (
    <li className="works-item">
      <span className="works-cover">
        {cover ? <Picture media={cover} alt="" sizes="160px" fit="cover" /> : <TileWall field={work.fields[0] ?? "design"} slug={work.slug} columns={3} rows={3} className="works-tiles" />}
      </span>
      <div className="works-words">
        <h2><Link to={to(`/me/works/${work.id}`)}>{title}</Link></h2>
        <p className="text-muted">{[work.year, t("list.pictures", { count: work.pictures.length })].filter(Boolean).join(" · ")}</p>
        {takedown ? <TakedownNotice takedown={takedown} /> : null}
        <div className="works-buttons">
          <OneButtonForm fields={{ intent: "up", workId: work.id }} label={t("list.up", { title })} disabled={isFirst}>↑</OneButtonForm>
          <OneButtonForm fields={{ intent: "down", workId: work.id }} label={t("list.down", { title })} disabled={isLast}>↓</OneButtonForm>
        </div>
      </div>
    </li>
  );
}
