import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { KeyMark } from "./queue-keys";
import { undoSeconds } from "./submission";
import type { JustDecided } from "./submission-view";

/** What was decided, and for a minute the way to take it back; `asked` is the question of the queue, which goes along. */
export function DecisionUndo({ decided: { id, nameVi, nameEn, state, version, undoUntil }, asked }: { decided: JustDecided; asked: string }) {
  const { t } = useTranslation("moderation");
  const { language, to } = useLanguage();
  const isOpen = useStillOpen(undoUntil);
  return (
    <Notice tone="good">
      <p>{t("queue.decided")} {inLanguage(language, nameVi, nameEn)?.text}: {t(`submissions:state.${state}`)}.</p>
      {isOpen ? (
        <Form method="post" action={to(`/moderation/${id}${asked ? `?${asked}` : ""}`)} className="proposal-buttons">
          <input type="hidden" name="seen" value={version} />
          <Button type="submit" name="decision" value="undo" data-key="u" aria-keyshortcuts="u">{t("undo.undo")}<KeyMark of="u" /></Button>
          <span className="text-muted">{t("undo.within", { seconds: undoSeconds })}</span>
        </Form>
      ) : null}
    </Notice>
  );
}

/** Whether an instant lies ahead still; the answer follows the clock of the browser. */
function useStillOpen(until: string | null): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    setIsOver(false);
    if (until === null) return undefined;
    const timer = setTimeout(() => setIsOver(true), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return until !== null && !isOver;
}
