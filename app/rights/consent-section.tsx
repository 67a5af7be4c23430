import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import type { PublishProblem } from "~/designers/designer";
import { useLanguage } from "~/i18n/use-language";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { type ConsentStanding, isOutdated, purposeTexts } from "./purpose";

interface ConsentSectionProps {
  standing: ConsentStanding;
  profile: { problem: PublishProblem | null } | null;
  /** The form came without its tick. */
  unticked: boolean;
}

/** One purpose: its words, since when it holds or not, its history, and one button. */
export function ConsentSection({ standing, profile, unticked }: ConsentSectionProps) {
  const { t } = useTranslation("rights");
  const { language } = useLanguage();
  const { purpose, granted, lines } = standing;
  const line = (one: (typeof lines)[number]) => t("consent.line", { time: formatTime(one.at, language), language: t(`language.${one.language}`), version: one.textVersion });
  const [last] = lines;
  const isTold = last?.granted === granted;
  const outdated = isOutdated(standing);
  return (
    <section className="account-section" aria-labelledby={`purpose-${purpose}`}>
      <h2 id={`purpose-${purpose}`}>{t(`purpose.${purpose}`)}</h2>
      <p className={granted ? "rights-state rights-state-given" : "rights-state"}>
        <strong>{t(granted ? "consent.given" : isTold ? "consent.withdrawn" : "consent.never")}</strong>
        {isTold && last ? ` · ${line(last)}` : granted ? ` · ${t("consent.noLine")}` : null}
      </p>
      <blockquote className="rights-text">
        <p>{t(purposeTexts[purpose])}</p>
        <footer className="text-muted">{t("consent.version", { version: standing.textVersion })}</footer>
      </blockquote>
      <p className="text-muted">{t(`consent.effect.${purpose}`)}</p>
      {outdated ? <Notice>{t("consent.outdated")}</Notice> : null}
      {granted ? <Withdraw purpose={purpose} /> : null}
      {!granted || outdated ? <Give purpose={purpose} profile={profile} unticked={unticked} /> : null}
      {lines.length > 0 ? (
        <details className="rights-lines">
          <summary>{t("consent.history", { count: lines.length })}</summary>
          <ol>
            {lines.map((one) => <li key={one.at}>{`${t(one.granted ? "consent.past.given" : "consent.past.withdrawn")} · ${line(one)}`}</li>)}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

function Withdraw({ purpose }: { purpose: ConsentStanding["purpose"] }) {
  const { t } = useTranslation("rights");
  const { to } = useLanguage();
  if (purpose === "account") return <p><ButtonLink to={to("/me/data/erasure")}>{t("consent.withdrawAccount")}</ButtonLink></p>;
  return (
    <form method="post">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="purpose" value={purpose} />
      <Button type="submit" aria-label={t("consent.withdrawLabel", { purpose: t(`purpose.${purpose}`) })}>{t("consent.withdraw")}</Button>
    </form>
  );
}

function Give({ purpose, profile, unticked }: { purpose: ConsentStanding["purpose"]; profile: ConsentSectionProps["profile"]; unticked: boolean }) {
  const { t } = useTranslation("rights");
  const { to } = useLanguage();
  if (purpose === "account") return <p><Link to={to("/me/data/erasure")}>{t("consent.keepAccount")}</Link></p>;
  if (purpose === "public-profile" && !profile) return <p><Link to={to("/me/profile")}>{t("consent.makeProfile")}</Link></p>;
  if (purpose === "public-profile" && profile?.problem) return <Notice>{t(`designers:publish.problem.${profile.problem}`)}</Notice>;
  const id = `agree-${purpose}`;
  return (
    <form method="post" className="account-form" noValidate>
      <input type="hidden" name="intent" value="give" />
      <input type="hidden" name="purpose" value={purpose} />
      <div className="account-check">
        <input type="checkbox" id={id} name="agree" value="yes" aria-describedby={unticked ? `${id}-problem` : undefined} aria-invalid={unticked ? true : undefined} />
        <label htmlFor={id}>{t("consent.agree")}</label>
        {unticked ? <span id={`${id}-problem`} className="field-error" role="alert">{t("problem.tick")}</span> : null}
      </div>
      <p><Button type="submit" aria-label={t("consent.giveLabel", { purpose: t(`purpose.${purpose}`) })}>{t("consent.give")}</Button></p>
    </form>
  );
}
