import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { formatDistance } from "~/lib/format";
import { leadingField } from "~/spaces/space";
import { Tile } from "~/ui/tile";
import type { Duplicate } from "./duplicates.server";

/** The places that may be meant, asked about before a proposal is sent. */
export function DuplicateChoice({ duplicates }: { duplicates: Duplicate[] }) {
  const { t } = useTranslation("submissions");
  const { to } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  // why: the question stands where the button was; whoever pressed it hears and sees it.
  useEffect(() => heading.current?.focus(), [duplicates]);
  return (
    <section className="proposal-duplicates" aria-labelledby="duplicates">
      <h2 id="duplicates" tabIndex={-1} ref={heading}>{t("duplicates.title")}</h2>
      <p>{t("duplicates.text")}</p>
      <ul>
        {duplicates.map((space) => (
          <li key={space.id}>
            <DuplicateLine space={space} />
            <Link to={to(`/spaces/${space.slug}/edit`)} className="button">{t("duplicates.itIs")}</Link>
          </li>
        ))}
      </ul>
      <p><button type="submit" name="distinct" value="yes" className="button button-strong">{t("duplicates.none")}</button></p>
    </section>
  );
}

/** A place in one line: tile, name, address, how far, and what makes it alike. */
export function DuplicateLine({ space }: { space: Duplicate }) {
  const { t } = useTranslation("submissions");
  const { language, to } = useLanguage();
  const signs = space.signs.map((sign) => t(`duplicates.sign.${sign}`));
  return (
    <div className="proposal-place">
      <Tile field={leadingField(space)} slug={space.slug} className="proposal-place-tile" />
      <div>
        <a href={to(`/spaces/${space.slug}`)} target="_blank" rel="noopener noreferrer">{inLanguage(language, space.nameVi, space.nameEn)?.text}</a>
        <p className="text-muted">{[space.addressVi, space.distanceMetres === null ? null : t("duplicates.away", { distance: formatDistance(language, space.distanceMetres) }), ...signs].filter(Boolean).join(" · ")}</p>
      </div>
    </div>
  );
}
