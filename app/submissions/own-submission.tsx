import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { DifferenceList } from "./difference-list";
import { EventList } from "./event-list";
import { StateMark } from "./own-list";
import { ProposalPage } from "./proposal-page";
import { movesOpenTo } from "./submission";
import type { OwnSubmissionPage as Data } from "./submission-view";
import type { WardNames } from "./value-words";

interface OwnSubmissionProps extends Data {
  title: string;
  wards: WardNames;
  /** What has just been done, or why it was not. */
  notice: "sent" | "revised" | "stale" | "closed" | null;
  /** Where the list of one's own and the form to revise stand: elsewhere for whoever has no account. */
  back?: { to: string; words: string };
  revisionPath: string;
  /** What is proposed besides facts, such as a photo. */
  picture?: ReactNode;
  below?: ReactNode;
}

/** One proposal of one's own: how it stands, what was said, and what can still be done. */
export function OwnSubmissionPage({ title, submission, differences, events, wards, notice, back, revisionPath, picture, below }: OwnSubmissionProps) {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const moves = movesOpenTo(submission.state, { role: "member", isAuthor: true });
  return (
    <ProposalPage title={title} back={back}>
      {notice ? <Notice tone={notice === "sent" || notice === "revised" ? "good" : "bad"}>{t(`own.${notice}`)}</Notice> : null}
      <p><StateMark state={submission.state} /> · {t(`kind.${submission.kind}`)}</p>
      <div className="proposal-buttons">
        {moves.includes("revise") && submission.kind !== "space-closed" ? <ButtonLink to={revisionPath} weight={submission.state === "changes-requested" ? "strong" : "plain"}>{t("own.revise")}</ButtonLink> : null}
        {moves.includes("withdraw") ? (
          <Form method="post">
            <input type="hidden" name="intent" value="withdraw" />
            <input type="hidden" name="seen" value={submission.version} />
            <Button type="submit">{t("own.withdraw")}</Button>
          </Form>
        ) : null}
        {submission.spaceSlug ? <Link to={to(`/spaces/${submission.spaceSlug}`)} className="button button-quiet">{t("own.seeSpace")}</Link> : null}
      </div>
      <section className="proposal-section">
        <h2>{t("own.said")}</h2>
        <EventList events={events} wards={wards} />
      </section>
      <section className="proposal-section">
        <h2>{t("own.proposed")}</h2>
        {picture}
        {differences.length > 0 ? <DifferenceList differences={differences} wards={wards} /> : null}
      </section>
      {below}
    </ProposalPage>
  );
}
