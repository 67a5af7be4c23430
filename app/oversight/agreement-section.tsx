import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import { type Agreement, enoughCases } from "./agreement";

export interface NamedAgreement {
  ids: readonly [string, string];
  names: readonly [string, string];
  agreement: Agreement;
}

/** How far moderators agree, all together and two by two; of few cases only their number. */
export function AgreementSection({ overall, pairs }: { overall: Agreement; pairs: NamedAgreement[] }) {
  const { t } = useTranslation("admin");
  return (
    <section className="oversight-section" aria-labelledby="agreement">
      <h2 id="agreement">{t("agreement.title")}</h2>
      <p className="text-muted">{t("agreement.text", { cases: enoughCases })}</p>
      <table className="oversight-table">
        <thead><tr><th scope="col">{t("agreement.who")}</th><th scope="col" className="oversight-number">{t("agreement.cases")}</th><th scope="col" className="oversight-number">{t("agreement.share")}</th><th scope="col" className="oversight-number">{t("agreement.kappa")}</th></tr></thead>
        <tbody>
          <AgreementRow name={t("agreement.overall")} agreement={overall} />
          {pairs.map(({ ids, names: [one, other], agreement }) => <AgreementRow key={ids.join(" ")} name={t("agreement.pair", { one, other })} agreement={agreement} />)}
        </tbody>
      </table>
    </section>
  );
}

function AgreementRow({ name, agreement: { cases, share, kappa } }: { name: string; agreement: Agreement }) {
  const { t } = useTranslation("admin");
  const { language } = useLanguage();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="oversight-number">{formatNumber(language, cases)}</td>
      <td className="oversight-number">{share === null ? <span className="text-muted">{t("agreement.few")}</span> : t("agreement.percent", { percent: formatNumber(language, Math.round(share * 100)) })}</td>
      <td className="oversight-number">{kappa === null ? <span className="text-muted">–</span> : formatNumber(language, Math.round(kappa * 100) / 100)}</td>
    </tr>
  );
}
