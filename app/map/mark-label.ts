/** What a mark on the map is called. */
import type { TFunction } from "i18next";
import { type Language, inLanguage } from "~/i18n/i18n";
import { formatNumber } from "~/lib/format";
import type { SpaceKind } from "~/spaces/space";

interface Named {
  count: number;
  space: { nameVi: string; nameEn: string | null; kind: SpaceKind } | null;
}

/** "Manzi Art Space, Phòng tranh" for a pin; for a bubble how many it holds and that it opens. */
export function markLabel(mark: Named, t: TFunction, language: Language): string {
  if (!mark.space) return t("map:bubble", { count: mark.count, formatted: formatNumber(language, mark.count) });
  const name = inLanguage(language, mark.space.nameVi, mark.space.nameEn)?.text ?? mark.space.nameVi;
  return t("map:pin", { name, kind: t(`spaces:kind.${mark.space.kind}`) });
}
