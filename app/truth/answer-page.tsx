import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { Space } from "~/spaces/space";
import type { FormValues } from "~/submissions/form-values";
import { ProposalPage } from "~/submissions/proposal-page";
import type { ProposalReply } from "~/submissions/proposal-reply";
import type { WardChoice } from "~/submissions/propose.server";
import { SpaceFactsForm } from "~/submissions/space-facts-form";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { AnswerReply } from "./answer-reply.server";
import { ClosedForm } from "./closed-form";
import type { Answer } from "./question";
import { StatedFacts } from "./stated-facts";
import { NameChoice } from "./vouch-box";
import "./truth.css";

/** What the page behind a link of the question is drawn from; null where the link opens nothing. */
export interface OpenQuestion {
  space: Space;
  wardName: string | null;
  key: string;
  values: FormValues;
  wards: WardChoice[];
}

interface AnswerPageProps {
  answer: Answer;
  question: OpenQuestion | null;
  reply: AnswerReply | ProposalReply | undefined;
}

/** Where a link of the yearly question lands. why: a button, because mail programs open links by themselves, and a link works once. */
export function AnswerPage({ answer, question, reply }: AnswerPageProps) {
  const { t } = useTranslation("truth");
  const { language, to } = useLanguage();
  const outcome = reply && "outcome" in reply ? reply.outcome : null;
  if (outcome === answer) return <Told title={t(`answer.${answer}.done`)}>{t(`answer.${answer}.doneText`)}</Told>;
  if (question === null || outcome === "badLink") return <Told title={t("badLink.title")}>{t("badLink.text")}</Told>;
  const { space } = question;
  const name = inLanguage(language, space.nameVi, space.nameEn)?.text ?? space.nameVi;
  return (
    <ProposalPage title={t(`answer.${answer}.heading`, { name })} lede={t(`answer.${answer}.lede`)}>
      {outcome === "stale" || outcome === "form" || outcome === "limited" ? <Notice tone="bad">{t(`answer.problem.${outcome}`)}</Notice> : null}
      <p><Link to={to(`/spaces/${space.slug}`)}>{t("answer.seePage")}</Link></p>
      <AnswerForm answer={answer} question={question} reply={reply && !("outcome" in reply) ? reply : undefined} />
    </ProposalPage>
  );
}

function AnswerForm({ answer, question, reply }: { answer: Answer; question: OpenQuestion; reply: ProposalReply | undefined }) {
  const { t } = useTranslation("truth");
  const { space, key, values, wards, wardName } = question;
  const hidden = { key, version: String(reply?.result?.initialValue?.version ?? space.version) };
  if (answer === "change") return <SpaceFactsForm values={values} wards={wards} hidden={hidden} reply={reply} submit={t("answer.change.submit")} />;
  if (answer === "closed") return <ClosedForm hidden={hidden} reply={reply} />;
  return (
    <>
      <StatedFacts space={space} wardName={wardName} />
      <Form method="post" className="proposal-form">
        <input type="hidden" name="seen" value={space.version} />
        <NameChoice />
        <p><Button type="submit" weight="strong">{t("answer.right.submit")}</Button></p>
      </Form>
    </>
  );
}

function Told({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation("truth");
  const { to } = useLanguage();
  return (
    <ProposalPage title={title}>
      <p role="status">{children}</p>
      <p><Link to={to("/spaces")}>{t("answer.onward")}</Link></p>
    </ProposalPage>
  );
}
