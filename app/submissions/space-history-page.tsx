import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatTime } from "~/accounts/account-time";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { DifferenceList } from "./difference-list";
import { ProposalPage } from "./proposal-page";
import type { RevisionView } from "./space-history";
import type { WardNames } from "./value-words";

interface SpaceHistoryPageProps {
  title: string;
  slug: string;
  /** Newest first. */
  revisions: RevisionView[];
  wards: WardNames;
  mayRevert: boolean;
  notice: "reverted" | "stale" | null;
}

/** Every change of a space with what it changed and why; moderators may go back to any of them. */
export function SpaceHistoryPage({ title, slug, revisions, wards, mayRevert, notice }: SpaceHistoryPageProps) {
  const { t } = useTranslation("submissions");
  const { language, to } = useLanguage();
  const newest = revisions[0]?.version ?? 0;
  return (
    <ProposalPage title={title} lede={t("history.lede")} back={{ to: to(`/spaces/${slug}`), words: t("history.back") }} wide>
      {notice ? <Notice tone={notice === "reverted" ? "good" : "bad"}>{t(`history.${notice}`)}</Notice> : null}
      <ol className="proposal-events">
        {revisions.map(({ version, actor, reason, at, differences }) => (
          <li key={version} id={`v${version}`}>
            <h2>{t("history.version", { version })}{version === newest ? ` · ${t("history.current")}` : null}</h2>
            <p>
              {actor === "owner" ? t("truth:history.owner") : t(`history.actor.${actor}`)} · {reason.code === "revert" ? t("history.reason.revert", { version: reason.version ?? 0 }) : reason.code === "confirm" ? t("truth:history.confirm") : t(`history.reason.${reason.code}`)} · <time dateTime={at}>{formatTime(at, language)}</time>
            </p>
            {differences && differences.length > 0 ? <DifferenceList differences={differences} wards={wards} /> : null}
            {differences?.length === 0 && reason.code !== "confirm" ? <p className="text-muted">{t("history.nothing")}</p> : null}
            {mayRevert && version !== newest ? (
              <Form method="post">
                <input type="hidden" name="to" value={version} />
                <input type="hidden" name="seen" value={newest} />
                <Button type="submit">{t("history.revert", { version })}</Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ol>
    </ProposalPage>
  );
}
