import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { ProposalPage } from "~/submissions/proposal-page";
import { Button } from "~/ui/button";
import { Field } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { codeLength, codeMinutes, proofLength } from "./claim";
import { OwnerNotice } from "./owner-notice";
import type { OwnerReply } from "./owner-reply.server";
import type { ClaimChoices, OwnClaim } from "./owner-view";

interface ClaimPageProps {
  title: string;
  choices: ClaimChoices;
  reply: OwnerReply | undefined;
}

/** Where somebody says that a space is theirs to look after, in one of three ways. */
export function ClaimPage({ title, choices, reply }: ClaimPageProps) {
  const { t } = useTranslation("owners");
  const { to } = useLanguage();
  const { slug, domains, phone, hasChanged, claim } = choices;
  const problemOf = (intent: string, field: string) => (reply?.intent === intent && reply.field === field && reply.problem ? t(`problem.${reply.problem}`) : undefined);
  const isWaiting = claim?.state === "open" && (claim.way !== "domain" || claim.awaitsCode);
  return (
    <ProposalPage title={title} lede={t("claim.lede")} back={{ to: to(`/spaces/${slug}`), words: t("back") }}>
      <OwnerNotice reply={reply} />
      {claim ? <Standing claim={claim} problem={problemOf("code", "code")} /> : null}
      {isWaiting ? <h2>{t("claim.otherWay")}</h2> : null}
      {domains.length > 0 ? (
        <Way title={t("claim.domain.title")} text={t("claim.domain.text", { minutes: codeMinutes.domain })} intent="domain" submit={t("claim.domain.submit")}>
          <Field label={t("claim.domain.email")} hint={t("claim.domain.hint", { domains: domains.map((one) => `@${one}`).join(", ") })} error={problemOf("domain", "email")}>
            {(control) => <input {...control} name="email" type="email" maxLength={254} autoComplete="email" required defaultValue={reply?.intent === "domain" ? reply.typed?.email : undefined} />}
          </Field>
        </Way>
      ) : null}
      {phone ? <Way title={t("claim.phone.title")} text={t("claim.phone.text", { phone })} intent="phone" submit={t("claim.phone.submit")} /> : null}
      {hasChanged ? <p>{t("claim.hasChanged")}</p> : null}
      <Way title={t("claim.moderator.title")} text={t("claim.moderator.text")} intent="moderator" submit={t("claim.moderator.submit")}>
        <Field label={t("claim.moderator.proof")} hint={t("claim.moderator.hint")} error={problemOf("moderator", "proof")}>
          {(control) => <textarea {...control} name="proof" rows={5} maxLength={proofLength} required defaultValue={reply?.intent === "moderator" ? reply.typed?.proof : undefined} />}
        </Field>
      </Way>
    </ProposalPage>
  );
}

function Way({ title, text, intent, submit, children }: { title: string; text: string; intent: string; submit: string; children?: ReactNode }) {
  return (
    <section className="proposal-section">
      <h2>{title}</h2>
      <p>{text}</p>
      <Form method="post" className="proposal-form">
        {children}
        <p><Button type="submit" name="intent" value={intent}>{submit}</Button></p>
      </Form>
    </section>
  );
}

/** How the claim stands, and the code where one is awaited. */
function Standing({ claim, problem }: { claim: OwnClaim; problem: string | undefined }) {
  const { t } = useTranslation("owners");
  if (claim.state === "refused") return <Notice tone="bad">{t("claim.refused")} {claim.reason ? t(`refusal.${claim.reason}`) : null}</Notice>;
  if (claim.state !== "open") return null;
  if (claim.way === "domain" && !claim.awaitsCode) return <Notice>{t("claim.codeOver")}</Notice>;
  return (
    <section className="proposal-section">
      <h2>{t("claim.waiting")}</h2>
      <p>{t(claim.way === "phone" && claim.awaitsCode ? "claim.called" : `claim.open.${claim.way}`, { to: claim.sentTo ?? "" })}</p>
      {claim.awaitsCode ? (
        <Form method="post" className="proposal-form">
          <Field label={t("claim.code")} hint={t("claim.codeHint", { digits: codeLength })} error={problem}>
            {(control) => <input {...control} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={20} required />}
          </Field>
          <p><Button type="submit" name="intent" value="code" weight="strong">{t("claim.codeSubmit")}</Button></p>
        </Form>
      ) : null}
      <Form method="post"><Button type="submit" name="intent" value="withdraw" weight="quiet">{t("claim.withdraw")}</Button></Form>
    </section>
  );
}
