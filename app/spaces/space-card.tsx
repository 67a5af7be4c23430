import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Language, inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { formatDate, formatDistance } from "~/lib/format";
import type { SpaceCard as Card } from "~/search/view";
import { isLongName } from "~/ui/page-heading";
import { Tile } from "~/ui/tile";
import { OpenStateText } from "./open-state-text";
import { leadingField } from "./space";
import "./space-card.css";

interface SpaceCardProps {
  space: Card;
  /** Today's date in Hanoi (YYYY-MM-DD). */
  today: string;
  /** Level of the name in the page's headings. */
  heading?: "h2" | "h3";
  /** Key of the pin or bubble the card lights while pointed at. */
  pin?: string;
}

/** A space as one entry of a list: tile, name, what and where it is, whether it is open. */
export function SpaceCard({ space, today, heading: Heading = "h3", pin }: SpaceCardProps) {
  const { t } = useTranslation("spaces");
  const { language, to } = useLanguage();
  const name = inLanguage(language, space.nameVi, space.nameEn) ?? { text: space.nameVi, language: "vi" as const };
  const kind = space.kinds[0];
  const where = whereabouts(space, language);
  return (
    <article className="space-card" data-space={space.slug} data-pin={pin}>
      <Tile field={leadingField(space)} slug={space.slug} className="space-card-tile" />
      <div className="space-card-text">
        <Heading className={isLongName(name.text) ? "space-card-name space-card-name-long" : "space-card-name"}>
          <Link to={to(`/spaces/${space.slug}`)} prefetch="none" lang={name.language === language ? undefined : name.language}>
            {name.text}
          </Link>
        </Heading>
        <p>
          {kind ? t(`kind.${kind}`) : null}
          {kind && where ? " · " : null}
          {where ? <span lang={where.language === language ? undefined : where.language}>{where.text}</span> : null}
        </p>
        <p>
          <OpenStateText state={space.openState} today={today} />
          {space.distanceMetres === null ? null : ` · ${formatDistance(language, space.distanceMetres)}`}
          {space.confirmedOn === null ? null : ` · ${t("search:confirmedOn", { date: formatDate(language, space.confirmedOn) })}`}
        </p>
        <p className="space-card-fields">
          {space.fields.map((field) => t(`field.${field}`)).join(" · ")}
          {space.synthetic ? <span className="space-card-mark">{t("synthetic")}</span> : null}
        </p>
      </div>
    </article>
  );
}

/** Street and ward as far as known; the address exists in Vietnamese only. */
function whereabouts(space: Card, language: Language): { text: string; language: Language } | null {
  const area = space.ward ?? space.formerDistrict;
  const areaName = area && (language === "vi" ? area.fullNameVi : area.nameEn);
  const street = streetOf(space.addressVi ?? "");
  if (street === "") return areaName ? { text: areaName, language } : null;
  return { text: areaName && !street.includes(areaName) ? `${street}, ${areaName}` : street, language: "vi" };
}

/** The start of an address that says where: remarks in brackets are left out, and a floor or house brings its street. */
function streetOf(address: string): string {
  const parts = address.replace(/ ?\([^)]*\)?/g, "").split(",").map((part) => part.trim());
  return parts.slice(0, /^(tầng|tòa|lô|khu|số|thôn)\s/iu.test(address) ? 2 : 1).join(", ");
}
