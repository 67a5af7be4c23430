import { useLanguage } from "~/i18n/use-language";
import { basemap, sketchPaths, strokePixels } from "./basemap";
import type { Frame, SizePixels } from "./frame";
import { drawingOf } from "./projection";
import { type Obstacle, sketchLabels } from "./sketch-labels";
import { reachClasses } from "./sketch-reach";

interface SketchGroundProps {
  frame: Frame;
  size: SizePixels;
  /** What names keep clear of. */
  obstacles: readonly Obstacle[];
}

/** Land, water, roads and names under the marks; decoration for those who see it. */
export function SketchGround({ frame, size, obstacles }: SketchGroundProps) {
  const { language } = useLanguage();
  const place = drawingOf(frame, size);
  const paths = sketchPaths(frame, size);
  const bridges = paths.find(({ kind }) => kind === "bridge");
  const stationPx = strokePixels("ring-road", frame) ?? 0;
  const stations = frame.zoom < 12 ? [] : basemap.filter(({ kind }) => kind === "station" || kind === "station-planned");
  return (
    <g aria-hidden="true">
      <rect width={size.width} height={size.height} className="sketch-land" />
      {paths.map(({ kind, d, strokePx }) => (
        <path key={kind} className={`sketch-${kind}`} d={d} strokeWidth={strokePx ?? undefined} />
      ))}
      {bridges ? <path className="sketch-bridge-dash" d={bridges.d} strokeWidth={(bridges.strokePx ?? 0) * 0.4} /> : null}
      {stations.map(({ kind, vi, points: [point] }) => {
        const { x, y } = place({ lng: point?.[0] ?? 0, lat: point?.[1] ?? 0 });
        return <circle key={vi} className={`sketch-${kind}`} cx={Math.round(x)} cy={Math.round(y)} r={stationPx * 0.7} />;
      })}
      {sketchLabels(frame, size, language, obstacles).map(({ kind, text, turn, x, y }) => (
        <text
          key={`${kind} ${text}`}
          className={`sketch-name sketch-name-${kind} ${reachClasses({ x, y }, size, turn === 0 ? text.length * 4.5 : 30, 10)}`.trim()}
          transform={`translate(${x} ${y})${turn === 0 ? "" : ` rotate(${turn})`}`}
          dy="0.35em"
        >
          {text}
        </text>
      ))}
    </g>
  );
}
