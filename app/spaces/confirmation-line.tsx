import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDate } from "~/lib/format";
import { confirmerOf } from "./confirmation";
import type { Space } from "./space";
import type { SpacePageData } from "./space-page-data";

/** Who confirmed what stands here, when, and how far that still carries; else when a source was read, which is no confirmation. */
export function ConfirmationLine({ data: { space, freshness, confirmerName } }: { data: Pick<SpacePageData, "space" | "freshness" | "confirmerName"> }) {
  const { t } = useTranslation(["truth", "spaces"]);
  const { language } = useLanguage();
  const { confirmedOn, checkedOn } = space;
  const who = useConfirmer(space, confirmerName);
  const checked = checkedOn ? t("spaces:provenance.checked", { date: formatDate(language, checkedOn) }) : null;
  if (confirmedOn === null) return <p>{checked === null ? `${t("spaces:provenance.unchecked")}.` : `${checked}; ${t("spaces:provenance.checkedNote")}.`}</p>;
  return (
    <>
      <p className={`freshness freshness-${freshness ?? "ended"}`}>
        {t("confirmed.line", { date: formatDate(language, confirmedOn), who })}{" "}
        {freshness === null ? null : <span className="freshness-mark">{t(`state.${freshness}`)}</span>}
      </p>
      {freshness === "ageing" || freshness === "stale" ? <p className="fact-note">{t(`confirmed.${freshness}`)}</p> : null}
      {checked === null ? null : <p className="fact-note">{checked}.</p>}
    </>
  );
}

/** The kind of person, with a name where it may be shown; what an import named in plain words stays as it is. */
function useConfirmer(space: Pick<Space, "confirmedBy">, name: string | null): string {
  const { t } = useTranslation("truth");
  const kind = confirmerOf(space);
  if (kind === null) return space.confirmedBy ?? "";
  return name === null ? t(`by.${kind}`) : t("confirmed.named", { name, who: t(`by.${kind}`) });
}
