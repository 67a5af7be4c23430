/** What a space's social picture says, in one language. Pure: the caller brings the translator. */
import { type Language, inLanguage } from "~/i18n/i18n";
import type { SocialText } from "./social-drawing.server";
import { leadingField, type Space } from "./space";

interface Names {
  fullNameVi: string;
  nameEn: string;
}

/** Kind above, name, ward (or the district that was) below. */
export function socialText(
  language: Language,
  t: (key: string) => string,
  space: Pick<Space, "slug" | "fields" | "kinds" | "nameVi" | "nameEn">,
  area: Names | null,
): SocialText {
  return {
    field: leadingField(space),
    slug: space.slug,
    over: space.kinds.slice(0, 2).map((kind) => t(`spaces:kind.${kind}`)).join(" · "),
    name: inLanguage(language, space.nameVi, space.nameEn)?.text ?? space.nameVi,
    under: area ? (language === "vi" ? area.fullNameVi : area.nameEn) : t("spaces:page.city"),
    siteName: t("ui:siteName"),
  };
}
