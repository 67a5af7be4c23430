import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import { Picture } from "~/media/picture";
import { TileWall } from "~/ui/tile";
import { fieldOfDesigner } from "./designer";
import type { DesignerCard as Card } from "./profile-data";

/** A designer on the wall: a picture of their work, else tiles of their field. */
export function DesignerCard({ card, first }: { card: Card; first: boolean }) {
  const { t } = useTranslation("designers");
  const { language, to } = useLanguage();
  const headline = inLanguage(language, card.headlineVi, card.headlineEn);
  return (
    <Link to={to(`/designers/${card.handle}`)} className="designer-card" prefetch="none">
      <span className="designer-cover">
        {card.picture ? (
          <Picture media={card.picture} alt="" sizes={first ? "(min-width: 64rem) 42rem, 50vw" : "(min-width: 64rem) 20rem, 50vw"} fit="cover" first={first} />
        ) : (
          <TileWall field={fieldOfDesigner(card.disciplines)} slug={card.handle} columns={4} rows={4} className="designer-cover-tiles" />
        )}
        {card.sample ? <span className="designer-sample">{t("card.sample")}</span> : null}
        {card.membersOnly ? <span className="designer-sample">{t("card.membersOnly")}</span> : null}
      </span>
      <strong className="designer-name" dir="auto">{card.name}</strong>
      {headline ? <span className="designer-card-line" dir="auto" lang={headline.language}>{headline.text}</span> : null}
      {card.disciplines.length > 0 ? <span className="designer-card-does">{card.disciplines.slice(0, 2).map((one) => t(`discipline.${one}`)).join(" · ")}</span> : null}
      {card.ward ? <span className="designer-card-does">{language === "vi" ? card.ward.fullNameVi : card.ward.nameEn}</span> : null}
    </Link>
  );
}
