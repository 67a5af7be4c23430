import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { keysOnPage, type QueuePageName } from "./queue-key";
import { areKeysOn, keepKeysOn, useQueueKeys } from "./use-queue-keys";

/** The key that leads to a control, beside its words; those who hear the page are told by aria-keyshortcuts. */
export function KeyMark({ of }: { of: string }) {
  return <kbd className="key-mark" aria-hidden="true">{of}</kbd>;
}

/** The keys of a page, and the way to turn them off; nothing without script, where there are none. */
export function QueueKeys({ page }: { page: QueuePageName }) {
  const { t } = useTranslation("moderation");
  const [isOn, setIsOn] = useState<boolean | null>(null);
  const panel = useRef<HTMLDetailsElement>(null);
  useQueueKeys(panel);
  // why: after the keys are listened for, so that whoever sees them listed can press them.
  useEffect(() => setIsOn(areKeysOn()), []);
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
        <input type="checkbox" checked={isOn} onChange={(event) => setIsOn(keepKeysOn(event.currentTarget.checked) ? event.currentTarget.checked : true)} />
        <span>{t("keys.on")}</span>
      </label>
    </details>
  );
}
