import Printer from "lucide-react/icons/printer";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";

/** Prints the page; without script the browser's own menu does, so nothing is offered. */
export function PrintButton() {
  const { t } = useTranslation("spaces");
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return (
    <button type="button" className={`button print-button ${hasScript ? "" : "invisible"}`.trim()} onClick={() => window.print()}>
      <Icon of={Printer} size={18} />
      {t("share.print")}
    </button>
  );
}
