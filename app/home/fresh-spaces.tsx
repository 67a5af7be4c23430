import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { SpaceCard } from "~/search/view";
import { leadingField } from "~/spaces/space";
import { Tile } from "~/ui/tile";

/** The latest additions as a wall: tile first, words after. */
export function FreshSpaces({ spaces }: { spaces: SpaceCard[] }) {
  const { t } = useTranslation("home");
  const { to } = useLanguage();
  if (spaces.length === 0) return null;
  return (
    <section className="home-section" aria-labelledby="fresh-heading">
      <div className="home-head">
        <h2 id="fresh-heading" className="home-heading">
          {t("fresh")}
        </h2>
        <Link to={to("/spaces?sort=newest")} className="home-more">
          {t("freshMore")}
        </Link>
      </div>
      <ul className="fresh-wall">
        {spaces.map((space) => (
          <li key={space.slug}>
            <FreshSpace space={space} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FreshSpace({ space }: { space: SpaceCard }) {
  const { t } = useTranslation("spaces");
  const { language, to } = useLanguage();
  const name = inLanguage(language, space.nameVi, space.nameEn);
  const area = space.ward ?? space.formerDistrict;
  const [kind] = space.kinds;
  const where = area && (language === "vi" ? area.fullNameVi : area.nameEn);
  return (
    <Link to={to(`/spaces/${space.slug}`)} className="fresh-space">
      <Tile field={leadingField(space)} slug={space.slug} columns={3} rows={3} className="fresh-space-tile" />
      <span className="fresh-space-name" lang={name?.language === language ? undefined : name?.language}>
        {name?.text}
      </span>
      <span className="fresh-space-about">{[kind ? t(`kind.${kind}`) : null, where].filter(Boolean).join(" · ")}</span>
    </Link>
  );
}
