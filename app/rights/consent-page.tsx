import { useTranslation } from "react-i18next";
import { AccountPage } from "~/accounts/account-page";
import type { PublishProblem } from "~/designers/designer";
import { Notice } from "~/ui/notice";
import { ConsentSection } from "./consent-section";
import type { ConsentStanding } from "./purpose";
import "./rights.css";

/** What the action tells the form. */
export interface ConsentReply {
  /** The purpose whose tick was missing. */
  unticked: string | null;
}

interface ConsentPageProps {
  standings: ConsentStanding[];
  profile: { isPublished: boolean; problem: PublishProblem | null } | null;
  done: "given" | "withdrawn" | null;
  reply: ConsentReply | undefined;
}

/** Each purpose with its words, how it stands, and the way to change that. Nothing is ticked beforehand. */
export function ConsentPage({ standings, profile, done, reply }: ConsentPageProps) {
  const { t } = useTranslation("rights");
  return (
    <AccountPage title={t("consent.title")} lede={t("consent.lede")} field="literature">
      {done && !reply ? <Notice tone="good">{t(`consent.done.${done}`)}</Notice> : null}
      {standings.map((standing) => (
        <ConsentSection key={standing.purpose} standing={standing} profile={profile} unticked={reply?.unticked === standing.purpose} />
      ))}
    </AccountPage>
  );
}
