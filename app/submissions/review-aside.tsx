import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "~/accounts/account-time";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { SpaceFacts } from "~/spaces/space";
import { DuplicateLine } from "./duplicate-choice";
import { StateMark } from "./own-list";
import type { Review } from "./submission-view";

/** What may be the same place, numbered as on the map. */
export function ReviewDuplicates({ duplicates }: Pick<Review, "duplicates">) {
  const { t } = useTranslation("moderation");
  return (
    <section className="proposal-section" aria-labelledby="alike">
      <h2 id="alike">{t("item.duplicates")}</h2>
      {duplicates.length === 0 ? <p className="text-muted">{t("item.noDuplicates")}</p> : null}
      <ol className="review-duplicates">{duplicates.map((space) => <li key={space.id}><DuplicateLine space={space} /></li>)}</ol>
    </section>
  );
}

/** Where the facts were read. */
export function ReviewSources({ facts: { sources } }: { facts: SpaceFacts }) {
  const { t } = useTranslation("moderation");
  return (
    <section className="proposal-section" aria-labelledby="sources">
      <h2 id="sources">{t("item.sources")}</h2>
      {sources.length === 0 ? <p className="text-muted">{t("item.noSources")}</p> : null}
      <ul className="review-sources">
        {sources.map(({ label, url }) => (
          <li key={`${label} ${url}`}>
            {url === null ? (label === "general-knowledge" ? t("spaces:hours.generalKnowledge") : label) : <a href={url} target="_blank" rel="noopener noreferrer nofollow">{label}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who proposes, and what became of the rest they proposed. */
export function ReviewProposer({ review: { proposer, from } }: { review: Review }) {
  const { t } = useTranslation("moderation");
  const { language, to } = useLanguage();
  const { counts } = proposer;
  return (
    <section className="proposal-section" aria-labelledby="proposer">
      <h2 id="proposer">{t("item.proposer")}</h2>
      <p>{proposer.name ?? t("item.noAccount")}{proposer.since ? ` · ${t("item.since", { date: formatDay(proposer.since, language) })}` : null}{from === "owner" ? ` · ${t("queue.proposer.owner")}` : null}</p>
      {proposer.since ? <p className="text-muted">{t("item.counts", { approved: counts.approved, rejected: counts.rejected, pending: counts.pending, withdrawn: counts.withdrawn })}</p> : null}
      <ul>
        {proposer.latest.map(({ id, nameVi, nameEn, state }) => (
          <li key={id} className="review-latest"><Link to={to(`/moderation/${id}`)}>{inLanguage(language, nameVi, nameEn)?.text}</Link> <StateMark state={state} /></li>
        ))}
      </ul>
    </section>
  );
}
