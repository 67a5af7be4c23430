import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";

interface PasskeyButtonProps {
  label: string;
  /** Words where the ceremony failed. */
  failure: string;
  /** Runs the ceremony; true where it worked. */
  run: () => Promise<boolean>;
  /** Where the page goes then. */
  then: string;
}

/** A button for browsers that know passkeys; drawn disabled by the server, because nothing works here without a script. */
export function PasskeyButton({ label, failure, run, then }: PasskeyButtonProps) {
  const { t } = useTranslation("accounts");
  const [state, setState] = useState<"unknown" | "none" | "idle" | "busy" | "failed">("unknown");
  useEffect(() => setState("PublicKeyCredential" in window ? "idle" : "none"), []);
  if (state === "none") return <p className="text-muted">{t("security.needsScript")}</p>;
  const start = () => {
    setState("busy");
    // why: closing the browser's own dialogue rejects, which is no error of ours.
    run().catch(() => false).then((worked) => (worked ? window.location.assign(then) : setState("failed")));
  };
  return (
    <>
      {state === "failed" ? <Notice tone="bad">{failure}</Notice> : null}
      <Button onClick={start} disabled={state === "unknown" || state === "busy"}>{label}</Button>
      <noscript><p className="text-muted">{t("security.needsScript")}</p></noscript>
    </>
  );
}
