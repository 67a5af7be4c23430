import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDate } from "~/lib/format";
import type { Space } from "~/spaces/space";

/** What the directory says of a place now, in short: what somebody who vouches for it is asked to read. */
export function StatedFacts({ space, wardName }: { space: Space; wardName: string | null }) {
  const { t } = useTranslation(["truth", "spaces"]);
  const { language } = useLanguage();
  const rows: [string, string | null][] = [
    ["kinds", space.kinds.map((kind) => t(`spaces:kind.${kind}`)).join(", ")],
    ["operation", t(`spaces:operation.${space.operation}`)],
    ["addressVi", [space.addressVi, wardName].filter(Boolean).join(", ") || null],
    ["openingHours", space.openingHours],
    ["price", [space.price && t(`spaces:price.${space.price}`), space.priceNoteVi].filter(Boolean).join(", ") || null],
    ["phone", space.phone],
    ["email", space.email],
    ["website", space.website],
    ["confirmedOn", space.confirmedOn === null ? t("stale.never") : formatDate(language, space.confirmedOn)],
  ];
  return (
    <dl className="stated-facts">
      {rows.map(([fact, value]) => (
        <div key={fact}>
          <dt>{fact === "confirmedOn" ? t("answer.lastConfirmed") : t(`spaces:fact.${fact}`)}</dt>
          <dd>{value ?? <span className="text-muted">{t("answer.unknown")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
