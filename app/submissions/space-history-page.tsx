import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { DifferenceList } from "./difference-list";
import { ProposalPage } from "./proposal-page";
import { RedactionForm } from "./redaction-fields";
import type { ChangeReason, RevisionView } from "./space-history";
import type { WardNames } from "./value-words";

/** What the action says of a form that was not carried out, and of which facts. */
export interface HistoryReply {
  notice: "stale" | "redacted" | "stillShown" | "nothing" | "facts" | "reason" | "form";
  facts?: string[];
  /** The revision whose form was sent. */
  version?: number;
}

interface SpaceHistoryPageProps {
  title: string;
  slug: string;
  /** Newest first. */
  revisions: RevisionView[];
  wards: WardNames;
  mayModerate: boolean;
  done: "reverted" | "hidden" | "merged" | null;
  reply: HistoryReply | undefined;
}

/** Every change of a space with what it changed and why; moderators may go back to any of them, hide what must not be seen, or merge doubles. */
export function SpaceHistoryPage({ title, slug, revisions, wards, mayModerate, done, reply }: SpaceHistoryPageProps) {
  const { t } = useTranslation("submissions");
  const { language, to } = useLanguage();
  const newest = revisions[0]?.version ?? 0;
  const named = (reply?.facts ?? []).map((fact) => t(`spaces:fact.${fact}`)).join(", ");
  return (
    <ProposalPage title={title} lede={t("history.lede")} back={{ to: to(`/spaces/${slug}`), words: t("history.back") }} wide>
      {done && !reply ? <Notice tone="good">{t(done === "reverted" ? "history.reverted" : `cases:history.${done}`)}</Notice> : null}
      {reply ? <Notice tone="bad">{reply.notice === "stale" ? t("history.stale") : t(`cases:history.refused.${reply.notice}`, { facts: named })}</Notice> : null}
      {mayModerate ? <p><ButtonLink to={to(`/spaces/${slug}/merge`)}>{t("cases:merge.link")}</ButtonLink></p> : null}
      <ol className="proposal-events">
        {revisions.map(({ version, actor, reason, at, differences, redacted }) => (
          <li key={version} id={`v${version}`}>
            <h2>{t("history.version", { version })}{version === newest ? ` · ${t("history.current")}` : null}</h2>
            <p>
              {actor === "owner" ? t("truth:history.owner") : t(`history.actor.${actor}`)} · <Why reason={reason} /> · <time dateTime={at}>{formatTime(at, language)}</time>
            </p>
            {differences && differences.length > 0 ? <DifferenceList differences={differences} wards={wards} /> : null}
            {differences?.length === 0 && !redacted && reason.code !== "confirm" ? <p className="text-muted">{t("history.nothing")}</p> : null}
            {redacted ? <Hidden redacted={redacted} /> : null}
            {mayModerate && version !== newest ? (
              <div className="proposal-buttons history-moderation">
                {redacted ? null : (
                  <Form method="post">
                    <input type="hidden" name="to" value={version} />
                    <input type="hidden" name="seen" value={newest} />
                    <Button type="submit">{t("history.revert", { version })}</Button>
                  </Form>
                )}
                {redacted?.facts === "all" ? null : <RedactionForm version={version} newest={newest} isOpen={reply?.version === version} />}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </ProposalPage>
  );
}

const moderationCodes = ["merge", "merged-away", "takedown", "lift"];

function Why({ reason: { code, version } }: { reason: ChangeReason }) {
  const { t } = useTranslation("submissions");
  if (code === "revert") return <>{t("history.reason.revert", { version: version ?? 0 })}</>;
  if (code === "confirm") return <>{t("truth:history.confirm")}</>;
  return <>{moderationCodes.includes(code) ? t(`cases:history.reason.${code}`) : t(`history.reason.${code}`)}</>;
}

/** That something stood here which is not shown, and why. */
function Hidden({ redacted: { reason, facts } }: { redacted: NonNullable<RevisionView["redacted"]> }) {
  const { t } = useTranslation("cases");
  const why = t(`redact.reason.${reason}`);
  return <p className="proposal-note">{facts === "all" ? t("history.hiddenAll", { why }) : t("history.hiddenFacts", { why, facts: facts.map((fact) => t(`spaces:fact.${fact}`)).join(", ") })}</p>;
}
