import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { formatDate } from "~/lib/format";
import type { Criteria } from "~/spaces/certificate";
import { ProposalPage } from "~/submissions/proposal-page";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { CertificateForm, CriteriaForm } from "./certificate-forms";
import type { CertificateReply } from "./certificate-reply.server";
import type { ListedCertificate } from "./certificates.server";
import "./truth.css";

interface CertificatesPageProps {
  title: string;
  certificates: ListedCertificate[];
  /** Latest first. */
  criteria: Criteria[];
  done: boolean;
  reply: CertificateReply | undefined;
}

/** What the City has certified, copied by an admin's hand, and the versions of what it certifies by. */
export function CertificatesPage({ title, certificates, criteria, done, reply }: CertificatesPageProps) {
  const { t } = useTranslation("truth");
  const { language } = useLanguage();
  return (
    <ProposalPage title={title} lede={t("certificates.lede")}>
      {done && !reply ? <Notice tone="good">{t("certificates.done")}</Notice> : null}
      {reply?.form === "ending" ? <Notice tone="bad">{t(`certificates.problem.${reply.problem}`)}</Notice> : null}
      <section className="proposal-section" aria-labelledby="certificates">
        <h2 id="certificates">{t("certificates.list")}</h2>
        {certificates.length === 0 ? <p className="text-muted">{t("certificates.empty")}</p> : null}
        <ul className="certificate-list">
          {certificates.map((one) => <CertificateItem key={one.id} certificate={one} />)}
        </ul>
      </section>
      <section className="proposal-section" aria-labelledby="add">
        <h2 id="add">{t("certificates.add")}</h2>
        <CertificateForm criteria={criteria} reply={reply} />
      </section>
      <section className="proposal-section" aria-labelledby="versions">
        <h2 id="versions">{t("certificates.criteriaList")}</h2>
        <p className="text-muted">{t(criteria.length === 0 ? "certificates.criteriaEmpty" : "certificates.criteriaLede")}</p>
        {criteria.map(({ version, titleVi, titleEn, textVi, textEn, source, validFrom }) => (
          <details key={version}>
            <summary>{t("certificate.criteria", { version, title: language === "vi" ? titleVi : titleEn })} · {t("certificate.validFrom", { date: formatDate(language, validFrom) })}</summary>
            <p className="criteria-text">{language === "vi" ? textVi : textEn}</p>
            <p><a href={source} rel="noopener noreferrer nofollow">{t("certificate.source")}</a></p>
          </details>
        ))}
        <h3>{t("certificates.criteriaAdd")}</h3>
        <CriteriaForm key={criteria[0]?.version ?? 0} latest={criteria[0]} reply={reply} />
      </section>
    </ProposalPage>
  );
}

function CertificateItem({ certificate }: { certificate: ListedCertificate }) {
  const { t } = useTranslation("truth");
  const { language, to } = useLanguage();
  const { id, space, issuer, number, issuedOn, validUntil, endedOn, ending, state, criteriaVersion } = certificate;
  const parts = [
    t(`certificate.state.${state}`),
    t("certificate.line", { issuer, number, date: formatDate(language, issuedOn) }),
    validUntil && t("certificate.until", { date: formatDate(language, validUntil) }),
    endedOn && t("certificate.endedOn", { date: formatDate(language, endedOn) }),
    criteriaVersion === null ? t("certificate.noVersion") : t("certificate.version", { version: criteriaVersion }),
  ];
  return (
    <li>
      <div>
        <Link to={to(`/spaces/${space.slug}`)} className="stale-name">{inLanguage(language, space.nameVi, space.nameEn)?.text}</Link>
        <p>{parts.filter(Boolean).join(" · ")}</p>
      </div>
      {ending === null ? (
        // why: an ending cannot be taken back, so it takes two presses.
        <details className="certificate-ending">
          <summary aria-label={t("certificates.endingOf", { number })}>{t("certificates.ending")}</summary>
          <Form method="post" className="proposal-buttons">
            <input type="hidden" name="certificate" value={id} />
            <Button type="submit" name="ending" value="ended" aria-label={t("certificates.endOf", { number })}>{t("certificates.end")}</Button>
            <Button type="submit" name="ending" value="withdrawn" aria-label={t("certificates.withdrawOf", { number })}>{t("certificates.withdraw")}</Button>
          </Form>
        </details>
      ) : null}
    </li>
  );
}
