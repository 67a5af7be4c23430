import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { StandingTakedown } from "~/accounts/takedown.server";
import type { ProfileState, PublishProblem } from "./designer";
import { TakedownNotice } from "./takedown-notice";

interface ProfileStandingProps {
  own: { handle: string; state: ProfileState; visibility: string; problem: PublishProblem | null; takedown: StandingTakedown | null };
  /** The form was sent without the tick that publishing needs. */
  unsure: boolean;
}

/** How the profile stands: a draft or published, how it looks to others, and the way from one to the other. */
export function ProfileStanding({ own, unsure }: ProfileStandingProps) {
  const { t } = useTranslation("designers");
  const { to } = useLanguage();
  const isPublished = own.state === "published";
  return (
    <section className="profile-standing" aria-labelledby="standing">
      <h2 id="standing">{own.takedown ? t("cases:owner.designer") : t(isPublished ? `standing.${own.visibility}` : "standing.draft")}</h2>
      {own.takedown ? <TakedownNotice takedown={own.takedown} /> : null}
      <p className="works-buttons">
        <ButtonLink to={to(`/designers/${own.handle}`)}>{t(isPublished && own.visibility !== "hidden" ? "standing.see" : "standing.preview")}</ButtonLink>
        <ButtonLink to={to("/me/works")}>{t("standing.works")}</ButtonLink>
      </p>
      {own.takedown ? null : isPublished ? (
        <Form method="post" className="works-form profile-form">
          <input type="hidden" name="intent" value="unpublish" />
          <p className="text-muted">{t("unpublish.text")}</p>
          <p><Button type="submit">{t("unpublish.submit")}</Button></p>
        </Form>
      ) : own.problem ? (
        <Notice>{t(`publish.problem.${own.problem}`)}</Notice>
      ) : (
        <Form method="post" className="works-form profile-form" noValidate>
          <input type="hidden" name="intent" value="publish" />
          <div className="works-check profile-consent">
            <input type="checkbox" id="consent" name="consent" value="yes" aria-describedby={unsure ? "consent-problem" : undefined} aria-invalid={unsure ? true : undefined} />
            <label htmlFor="consent">{t("publish.consent")}</label>
          </div>
          {unsure ? <p id="consent-problem" className="field-error" role="alert">{t("problem.consent")}</p> : null}
          <p className="works-buttons">
            <Button type="submit">{t("publish.submit")}</Button>
            <Link to={to("/privacy")} className="works-back">{t("publish.privacy")}</Link>
          </p>
        </Form>
      )}
    </section>
  );
}
