import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { OneButtonForm } from "./one-button-form";
import { workLimits, type WorkView } from "./work";
import { WorkLine } from "./work-field";
import { WorkFrame } from "./work-frame";

/** Who made the work too: members named by handle, with what they have answered. */
export function WorkCreditsPage({ work, reply }: { work: WorkView; reply: { result?: SubmissionResult } | undefined }) {
  const { t } = useTranslation("works");
  const { to } = useLanguage();
  const [form, { handle, role }] = useForm<{ handle: string; role: string }>({ lastResult: reply?.result });
  return (
    <WorkFrame work={work}>
      <p className="works-lede">{t("credits.lede")}</p>
      <ul className="works-credits">
        {work.credits.map((credit) => (
          <li key={credit.profileId}>
            <p>
              <Link to={to(`/designers/${credit.handle}`)}>{credit.name}</Link> · {credit.role}
              <br />
              <span className="text-muted">{t(`creditState.${credit.state}`)}</span>
            </p>
            {credit.state === "refused" ? null : (
              <OneButtonForm fields={{ intent: "remove", profileId: credit.profileId }} label={t("credits.removeOne", { name: credit.name })} weight="quiet">{t("credits.remove")}</OneButtonForm>
            )}
          </li>
        ))}
      </ul>
      <Form method="post" id={form.id} key={work.credits.length} className="works-form" noValidate>
        <input type="hidden" name="intent" value="add" />
        <WorkLine label={t("credits.handle")} hint={t("credits.handleHint")} field={handle} autoComplete="off" maxLength={200} />
        <WorkLine label={t("credits.role")} hint={t("credits.roleHint")} field={role} maxLength={workLimits.roleLength} />
        <p><Button type="submit" weight="strong">{t("credits.add")}</Button></p>
      </Form>
    </WorkFrame>
  );
}
