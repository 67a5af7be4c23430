import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "~/i18n/i18n";
import { useLanguage } from "~/i18n/use-language";
import type { PictureData } from "~/media/media";
import { Picture } from "~/media/picture";
import { TileWall } from "~/ui/tile";
import type { WorkView } from "./work";

const widths = {
  wide: { first: "(min-width: 85rem) 82rem, 100vw", others: "(min-width: 48rem) 50vw, 100vw" },
  square: { first: "(min-width: 64rem) 48rem, 100vw", others: "(min-width: 64rem) 48rem, 100vw" },
  tall: { first: "(min-width: 64rem) 40rem, 100vw", others: "(min-width: 64rem) 40rem, 100vw" },
} as const;

/** How a work is laid out: beside its words where its first picture is not broad, or it would fill more than a screen. */
function shapeOf(picture: PictureData | null | undefined): keyof typeof widths {
  const ratio = picture ? picture.width / picture.height : 2;
  return ratio > 1.15 ? "wide" : ratio > 0.9 ? "square" : "tall";
}

/** One work, its pictures as large as the page allows, then its words and those who made it. */
export function DesignerWork({ work, first }: { work: WorkView; first: boolean }) {
  const { t } = useTranslation("designers");
  const { language, to } = useLanguage();
  const title = inLanguage(language, work.titleVi, work.titleEn);
  const text = inLanguage(language, work.textVi, work.textEn);
  const space = work.space && inLanguage(language, work.space.nameVi, work.space.nameEn);
  const shape = shapeOf(work.pictures[0]?.picture);
  return (
    <article className={`designer-work designer-work-${shape}`} id={work.slug}>
      <div className="designer-pictures">
        {work.pictures.map(({ picture, altVi, altEn }, place) => {
          const alt = inLanguage(language, altVi, altEn);
          return picture ? (
            <Picture key={picture.id} media={picture} alt={alt?.text ?? t("page.pictureOf", { title: title?.text ?? t("works:untitled"), number: place + 1 })} lang={alt?.language} sizes={widths[shape][place === 0 ? "first" : "others"]} first={first && place === 0} />
          ) : null;
        })}
        {work.pictures.length === 0 ? <TileWall field={work.fields[0] ?? "design"} slug={work.slug} columns={8} rows={3} className="designer-tiles" /> : null}
      </div>
      <div className="designer-words">
        <h2 dir="auto" lang={title?.language}>{title?.text ?? t("works:untitled")}</h2>
        <p className="designer-work-facts">{[work.year, ...work.fields.map((field) => t(`spaces:field.${field}`))].filter(Boolean).join(" · ")}</p>
        {text ? <p className="designer-text" dir="auto" lang={text.language}>{text.text}</p> : null}
        {work.tools.length > 0 ? <p className="text-muted" dir="auto">{work.tools.join(", ")}</p> : null}
        {work.credits.length > 0 ? (
          <p>
            {t("page.with")}{" "}
            {work.credits.map(({ profileId, handle, name, role, state }, place) => (
              <span key={profileId}>
                {place > 0 ? ", " : null}
                <Link to={to(`/designers/${handle}`)}><bdi>{name}</bdi></Link> (<bdi>{role}</bdi>{state === "confirmed" ? null : `; ${t("page.unconfirmed")}`})
              </span>
            ))}
          </p>
        ) : null}
        <p className="text-muted" dir="auto">{[work.creditLine, t(`works:licence.${work.licence}`)].filter(Boolean).join(" · ")}</p>
        {space && work.space ? <p>{t("page.madeAt")} <Link to={to(`/spaces/${work.space.slug}`)} lang={space.language}>{space.text}</Link></p> : null}
      </div>
    </article>
  );
}
