import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "~/accounts/account-time";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { ButtonLink } from "~/ui/button";
import { ProposalPage } from "./proposal-page";
import type { OwnSubmission } from "./submission-view";

interface OwnSubmissionsProps {
  title: string;
  submissions: OwnSubmission[];
  /** What is not sent yet. */
  drafts?: ReactNode;
}

/** Everything one has proposed, latest first. */
export function OwnSubmissionsPage({ title, submissions, drafts }: OwnSubmissionsProps) {
  const { t } = useTranslation("submissions");
  const { language, to } = useLanguage();
  return (
    <ProposalPage title={title}>
      <p><ButtonLink to={to("/spaces/new")} weight="strong">{t("list.propose")}</ButtonLink></p>
      {drafts}
      {submissions.length === 0 ? <p className="text-muted">{t("list.empty")}</p> : null}
      <ul className="proposal-list">
        {submissions.map(({ id, kind, state, facts, updatedAt }) => (
          <li key={id}>
            <Link to={to(`/me/submissions/${id}`)}>{inLanguage(language, facts.nameVi, facts.nameEn)?.text}</Link>
            <span className="text-muted">{t(`kind.${kind}`)} · {t("list.updated", { date: formatDay(updatedAt, language) })}</span>
            <StateMark state={state} />
          </li>
        ))}
      </ul>
    </ProposalPage>
  );
}

/** The state in a word, set apart by colour for those who see it. */
export function StateMark({ state }: { state: OwnSubmission["state"] }) {
  const { t } = useTranslation("submissions");
  return <span className={`proposal-state proposal-state-${state}`}>{t(`state.${state}`)}</span>;
}
