import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { directions } from "./directions";
import { PrintButton } from "./print-button";
import { ShareButton } from "./share-button";
import type { Space } from "./space";
import { isSomewhereToGo } from "./space-page-data";

interface ActionSectionProps {
  space: Space;
  /** Name as the page shows it, and the page's absolute address. */
  name: string;
  url: string;
  /** More to do, of features that spaces know nothing of. */
  children?: ReactNode;
}

/** What one does next: go there, tell somebody, take it along on paper. */
export function ActionSection({ space, name, url, children }: ActionSectionProps) {
  const { t } = useTranslation("spaces");
  return (
    <div className="space-actions">
      {isSomewhereToGo(space) ? (
        <a className="button button-strong" href={directions(space).google} rel="noopener noreferrer">
          {t("directions.go")}
        </a>
      ) : null}
      <ShareButton name={name} url={url} />
      <PrintButton />
      {children}
    </div>
  );
}
