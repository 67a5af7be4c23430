import { useTranslation } from "react-i18next";
import { Link } from "@remix-run/react";
import { useLanguage } from "~/i18n/use-language";
import type { Cluster } from "~/search/view";
import { bubbleMarkup, pinMarkup } from "~/ui/pin";
import type { Frame, SizePixels } from "./frame";
import { markKey } from "./mark";
import { markLabel } from "./mark-label";
import { markArtPixels, markSizePixels } from "./mark-size";
import { drawingOf } from "./projection";
import { SketchGround } from "./sketch-ground";
import { reachClasses } from "./sketch-reach";
import "./sketch-map.css";

/** Large enough for the map of a wide screen; smaller boxes show its middle at the same scale. */
const fullSize: SizePixels = { width: 1600, height: 1200 };

interface SketchMapProps {
  frame: Frame;
  marks: Cluster[];
  /** Where a bubble leads; a pin leads to its space. */
  pathOfBubble: (bubble: Cluster) => string;
  size?: SizePixels;
  className?: string;
}

/** The map as the server draws it: sketch, names, and marks that are links. Its box needs a height of its own. */
export function SketchMap({ frame, marks, pathOfBubble, size = fullSize, className = "" }: SketchMapProps) {
  const { t } = useTranslation("map");
  const { language, to } = useLanguage();
  const place = drawingOf(frame, size);
  const placed = marks
    .map((mark) => ({ mark, ...place(mark), radius: markSizePixels(mark) / 2 }))
    .filter(({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height);
  return (
    <div className={`sketch-map ${className}`.trim()}>
      <svg className="sketch-drawing" width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="xMidYMid slice" role="group" aria-label={t("label")}>
        <SketchGround frame={frame} size={size} obstacles={placed} />
        {placed.map(({ mark, x, y, radius }) => (
          <Link
            key={markKey(mark)}
            to={mark.space ? to(`/spaces/${mark.space.slug}`) : pathOfBubble(mark)}
            prefetch="none"
            className={`sketch-mark ${reachClasses({ x, y }, size, radius / 2, radius / 2)}`.trim()}
            aria-label={markLabel(mark, t, language)}
            data-pin={markKey(mark)}
          >
            <g transform={`translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`}>
              <circle r={radius} className="sketch-mark-target" />
              <MarkArt mark={mark} language={language} />
            </g>
          </Link>
        ))}
      </svg>
    </div>
  );
}

function MarkArt({ mark, language }: { mark: Cluster; language: "vi" | "en" }) {
  const pin = { field: mark.field, slug: mark.space?.slug ?? markKey(mark), sizePx: markArtPixels(mark) };
  const markup = mark.space ? pinMarkup(pin) : bubbleMarkup({ ...pin, count: mark.count, language });
  return <g className="sketch-mark-art" dangerouslySetInnerHTML={{ __html: markup }} />;
}
