import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { OneButtonForm } from "./one-button-form";
import type { OwnCredit } from "./work.server";

/** Works on which others name this person, with their answer, which they may give or change here. */
export function OwnCredits({ credits }: { credits: OwnCredit[] }) {
  const { t } = useTranslation("works");
  const { language, to } = useLanguage();
  return (
    <section className="works-section" aria-labelledby="own-credits">
      <h2 id="own-credits">{t("own.title")}</h2>
      <p>{t("own.text")}</p>
      <ul className="works-credits">
        {credits.map(({ workId, titleVi, titleEn, by, role, state }) => {
          const title = inLanguage(language, titleVi, titleEn)?.text ?? t("untitled");
          return (
            <li key={workId}>
              <p>
                <strong>{title}</strong> · <Link to={to(`/designers/${by.handle}`)}>{by.name}</Link>
                <br />
                <span className="text-muted">{t("own.as", { role })} · {t(`creditState.${state}`)}</span>
              </p>
              <div className="works-buttons">
                {state === "confirmed" ? null : <OneButtonForm fields={{ intent: "confirm", workId }} label={t("own.confirmOne", { title })}>{t("own.confirm")}</OneButtonForm>}
                {state === "refused" ? null : <OneButtonForm fields={{ intent: "refuse", workId }} label={t("own.refuseOne", { title })} weight="quiet">{t("own.refuse")}</OneButtonForm>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
