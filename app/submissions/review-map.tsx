import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDistance } from "~/lib/format";
import { drawingOf } from "~/map/projection";
import { SketchMap } from "~/map/sketch-map";
import { leadingField } from "~/spaces/space";
import { pinMarkup } from "~/ui/pin";
import { reviewFrame } from "./review-frame";
import type { Review } from "./submission-view";

const size = { width: 1600, height: 1200 };
const pinPx = 44;

/** The proposed pin; where it stood before, with the way between; and round it, numbered as in the list, what may be the same. */
export function ReviewMap({ review: { facts, differences, duplicates } }: { review: Review }) {
  const { t } = useTranslation("moderation");
  const { language } = useLanguage();
  const moved = differences.find((one) => one.kind === "position");
  const before = moved?.kind === "position" ? moved.before : null;
  const metres = moved?.kind === "position" ? moved.metres : null;
  const frame = reviewFrame(facts, before, duplicates);
  const place = drawingOf(frame, size);
  const [to, from] = [place(facts), before && place(before)];
  const distance = metres === null ? null : formatDistance(language, metres);
  return (
    <figure className="review-figure">
      <div className="review-map" role="img" aria-label={distance === null ? t("item.mapLabel", { count: duplicates.length }) : t("item.mapMoved", { count: duplicates.length, distance })}>
        <SketchMap frame={frame} marks={[]} pathOfBubble={() => "/spaces"} size={size} className="review-sketch" />
        <div className="review-overlay">
          <svg className="sketch-drawing" width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
            {from ? <path d={`M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`} className="review-way" /> : null}
            {from ? <circle cx={round(from.x)} cy={round(from.y)} r="9" className="review-before" /> : null}
            <g transform={`translate(${round(to.x)} ${round(to.y)})`} dangerouslySetInnerHTML={{ __html: pinMarkup({ field: leadingField(facts), slug: facts.slug, sizePx: pinPx }) }} />
            {duplicates.map((one, index) => {
              const { x, y } = place(one);
              return (
                <g key={one.id} transform={`translate(${round(x)} ${round(y)})`} className="review-alike">
                  <circle r="12" />
                  <text y="5" textAnchor="middle">{index + 1}</text>
                </g>
              );
            })}
          </svg>
        </div>
      </div>
      {distance !== null && metres !== null && metres > 0 ? <figcaption><strong>{t("submissions:difference.moved", { distance })}</strong></figcaption> : null}
    </figure>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
