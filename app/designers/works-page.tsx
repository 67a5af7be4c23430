import { useTranslation } from "react-i18next";
import type { StandingTakedown } from "~/accounts/takedown.server";
import { useLanguage } from "~/i18n/use-language";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { PageHeading } from "~/ui/page-heading";
import { OwnCredits } from "./own-credits";
import type { WorkView } from "./work";
import type { OwnCredit } from "./work.server";
import { WorkItem } from "./work-item";
import "./works.css";

interface WorksPageProps {
  /** Null where the account has no profile yet, which works hang on. */
  works: WorkView[] | null;
  credits: OwnCredit[];
  /** Works that moderators have unpublished, by id. */
  takedowns: Record<string, StandingTakedown>;
}

/** All works of one's own, and the credits others have given. */
export function WorksPage({ works, credits, takedowns }: WorksPageProps) {
  const { t } = useTranslation("works");
  const { to } = useLanguage();
  return (
    <div className="works-page">
      <PageHeading>{t("list.title")}</PageHeading>
      {works === null ? (
        <Notice>
          <p>{t("list.noProfile")}</p>
          <p><ButtonLink to={to("/me/profile")}>{t("list.makeProfile")}</ButtonLink></p>
        </Notice>
      ) : (
        <>
          <p className="works-lede">{t("list.lede")}</p>
          <p><ButtonLink to={to("/me/works/new")} weight="strong">{t("list.add")}</ButtonLink></p>
          <ol className="works-list">
            {works.map((work, place) => <WorkItem key={work.id} work={work} takedown={takedowns[work.id]} isFirst={place === 0} isLast={place === works.length - 1} />)}
          </ol>
        </>
      )}
      {credits.length > 0 ? <OwnCredits credits={credits} /> : null}
    </div>
  );
}
