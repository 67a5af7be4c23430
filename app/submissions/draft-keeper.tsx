import { useLocation } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { Button } from "~/ui/button";
import { forgetDraft, keepDraft, readDraft } from "./device-draft";
import { fillForm } from "./fill-form";
import { useFormChange } from "./use-form-change";

/** Where what is typed is kept until it is sent: with the account, or on the device of somebody who has none. */
export type Keeping = "account" | "device";

const pauseMs = 1_500;
type State = "idle" | "saved" | "restored" | "failed";

interface DraftKeeperProps {
  form: RefObject<HTMLFormElement>;
  keep: Keeping;
  /** Whether the form has come back from the server, with what was typed in it. */
  isReply: boolean;
}

/** Saves what is typed after each pause and says so; without a script a button saves it, for members. */
export function DraftKeeper({ form, keep, isReply }: DraftKeeperProps) {
  const { t } = useTranslation("propose");
  const { to } = useLanguage();
  const { pathname } = useLocation();
  const [state, setState] = useState<State>("idle");

  useEffect(() => {
    if (keep !== "device" || isReply || !form.current) return;
    const kept = readDraft(window.localStorage, pathname, Date.now());
    if (!kept) return;
    fillForm(form.current, kept);
    setState("restored");
    // why: only as the page opens; later the form knows better.
  }, []); // oxlint-disable-line react-hooks/exhaustive-deps

  const save = useCallback((element: HTMLFormElement) => {
    const data = new FormData(element);
    if (keep === "device") {
      if (keepDraft(window.localStorage, pathname, data, Date.now())) setState("saved");
      return;
    }
    // why: what leaves a page must outlive it.
    fetch(to("/me/drafts"), { method: "POST", body: data, headers: { Accept: "application/json" }, keepalive: true })
      .then(async (answer) => setState(answer.ok && ((await answer.json()) as { outcome: string }).outcome === "saved" ? "saved" : answer.ok ? "idle" : "failed"))
      .catch(() => setState("failed"));
  }, [keep, pathname, to]);
  useFormChange(form, pauseMs, save);

  const discard = () => {
    forgetDraft(window.localStorage, pathname);
    window.location.reload();
  };
  return (
    <div className="proposal-draft">
      {keep === "account" ? <button type="submit" name="draft" value="save" formAction={to("/me/drafts")} className="button button-quiet">{t("draft.save")}</button> : null}
      {state === "restored" ? <Button weight="quiet" onClick={discard}>{t("draft.discard")}</Button> : null}
      <p role="status">{state === "idle" ? null : t(`draft.${state}`)}</p>
      <p className="text-muted proposal-draft-about">{t(`draft.${keep}`)}</p>
    </div>
  );
}

/** Throws what was kept on this device away once it is sent. */
export function useSentDraft(isSent: boolean): void {
  const { pathname } = useLocation();
  useEffect(() => {
    if (isSent) forgetDraft(window.localStorage, pathname);
  }, [isSent, pathname]);
}
