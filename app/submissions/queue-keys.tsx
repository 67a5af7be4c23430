import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { keysOnPage, type QueuePageName } from "./queue-key";
import { useQueueKeys } from "./use-queue-keys";

/** The key that leads to a control, beside its words; those who hear the page are told by aria-keyshortcuts. */
export function KeyMark({ of }: { of: string }) {
  return <kbd className="key-mark" aria-hidden="true">{of}</kbd>;
}

const offKey = "moderation-keys";

/** The keys of a page, and the way to turn them off; nothing without script, where there are none. */
export function QueueKeys({ page }: { page: QueuePageName }) {
  const { t } = useTranslation("moderation");
  const [isOn, setIsOn] = useState<boolean | null>(null);
  const panel = useRef<HTMLDetailsElement>(null);
  useEffect(() => setIsOn(readIsOn()), []);
  useQueueKeys(isOn === true, panel);
  if (isOn === null) return null;
  return (
    <details className="decision-choice queue-keys" ref={panel}>
      <summary aria-keyshortcuts="?">{t("keys.title")}<KeyMark of="?" /></summary>
      <dl>
        {keysOnPage[page].map((key) => (
          <div key={key}>
            <dt><kbd className="key-mark">{t(`keys.name.${key}`)}</kbd></dt>
            <dd>{t(`keys.${page}.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="proposal-check">
        <input type="checkbox" checked={isOn} onChange={(event) => keepIsOn(event.currentTarget.checked, setIsOn)} />
        <span>{t("keys.on")}</span>
      </label>
    </details>
  );
}

// why: where the browser keeps nothing for us, the keys work and are forgotten about.
function readIsOn(): boolean {
  try {
    return localStorage.getItem(offKey) !== "off";
  } catch {
    return true;
  }
}

function keepIsOn(isOn: boolean, set: (isOn: boolean) => void): void {
  set(isOn);
  try {
    if (isOn) localStorage.removeItem(offKey);
    else localStorage.setItem(offKey, "off");
  } catch {
    // Kept for this page only.
  }
}
