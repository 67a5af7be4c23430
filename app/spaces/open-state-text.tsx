import { useTranslation } from "react-i18next";
import { openLabel } from "./open-label";
import type { OpenState } from "./open-state";

interface OpenStateTextProps {
  state: OpenState;
  /** Today's date in Hanoi (YYYY-MM-DD), handed down from the loader so that server and browser say the same. */
  today: string;
}

/** Open, closed, unknown, planned or ended: in words first, in colour second. */
export function OpenStateText({ state, today }: OpenStateTextProps) {
  const { t } = useTranslation("spaces");
  const label = openLabel(state, today);
  return <span className={`open-state open-state-${label.tone}`}>{t(label.key, label.values)}</span>;
}
