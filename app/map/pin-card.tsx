import { Link } from "@remix-run/react";
import X from "lucide-react/icons/x";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { Cluster } from "~/search/view";
import { Icon } from "~/ui/icon";
import { Tile } from "~/ui/tile";

/** The space of a pressed pin, on the map: what it is and the way to its page. */
export function PinCard({ mark, onClose }: { mark: Cluster; onClose: () => void }) {
  const { t } = useTranslation("map");
  const { language, to } = useLanguage();
  const link = useRef<HTMLAnchorElement>(null);
  const { space, field } = mark;
  const slug = space?.slug;
  useEffect(() => link.current?.focus({ preventScroll: true }), [slug]);
  if (!space) return null;

  const name = inLanguage(language, space.nameVi, space.nameEn);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };
  return (
    <div className="pin-card" role="group" aria-label={t("pinCard")} onKeyDown={onKeyDown}>
      <Tile field={field} slug={space.slug} className="pin-card-tile" />
      <div>
        <Link ref={link} to={to(`/spaces/${space.slug}`)} className="pin-card-name" lang={name?.language}>
          {name?.text}
        </Link>
        <p>{t(`spaces:kind.${space.kind}`)}</p>
      </div>
      <button type="button" className="pin-card-close" aria-label={t("closePin")} onClick={onClose}>
        <Icon of={X} />
      </button>
    </div>
  );
}
