import Share2 from "lucide-react/icons/share-2";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";

type Outcome = "none" | "copied" | "failed";

/**
 * Hands the page on: the phone's own sharing where there is one, else the address into the clipboard.
 * Without script it is a link that writes a letter.
 */
export function ShareButton({ name, url }: { name: string; url: string }) {
  const { t } = useTranslation("spaces");
  const [hasScript, setHasScript] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>("none");
  useEffect(() => setHasScript(true), []);

  async function share() {
    if (typeof navigator.share === "function") {
      // why: closing the sheet without choosing is no failure.
      await navigator.share({ title: name, url }).catch(() => {});
      return;
    }
    const copied = await copy(url);
    setOutcome(copied ? "copied" : "failed");
  }

  const label = (
    <>
      <Icon of={Share2} size={18} />
      {t("share.share")}
    </>
  );
  const letter = `mailto:?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(t("share.mailBody", { url }))}`;
  return (
    <>
      {hasScript ? (
        <button type="button" className="button" onClick={() => void share()}>
          {label}
        </button>
      ) : (
        <a className="button" href={letter}>
          {label}
        </a>
      )}
      <span role="status" className="space-share-outcome">
        {outcome === "none" ? null : t(`share.${outcome}`)}
      </span>
    </>
  );
}

function copy(text: string): Promise<boolean> {
  if (!navigator.clipboard) return Promise.resolve(false);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
