import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface FactRowProps {
  label: string;
  children: ReactNode;
  /** Marks the fact as resting on general knowledge. */
  unconfirmed?: boolean;
}

/** One fact of a page's list: what it is, what is known, how sure. */
export function FactRow({ label, children, unconfirmed = false }: FactRowProps) {
  return (
    <div className="fact-row">
      <dt>{label}</dt>
      <dd>
        {children}
        {unconfirmed ? <UnconfirmedMark /> : null}
      </dd>
    </div>
  );
}

/** The quiet mark behind a fact nobody has confirmed. */
export function UnconfirmedMark() {
  const { t } = useTranslation("spaces");
  return (
    <>
      {" "}
      <small className="fact-mark">{t("unconfirmed")}</small>
    </>
  );
}
