import type { CreativeField } from "~/spaces/space";
import { type Pin, pinSvg } from "./pin";
import { drawFloor } from "./floor";

interface TileProps {
  field: CreativeField;
  slug: string;
  columns?: number;
  rows?: number;
  className?: string;
}

/** A space's own tiles; decorative, fills the box its class gives it. */
export function Tile({ field, slug, columns = 1, rows = 1, className }: TileProps) {
  const { width, height, ground, transform, layers } = drawFloor({ field, slug, columns, rows });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false" className={className}>
      <rect width={width} height={height} fill={ground} />
      <g transform={transform}>
        {layers.map(({ d, fill }, index) => (
          <path key={index} fill={fill} d={d} />
        ))}
      </g>
    </svg>
  );
}

/** A broad floor of one space's tiles, for page heads and covers. */
export function TileWall({ columns = 12, rows = 3, ...tile }: TileProps) {
  return <Tile columns={columns} rows={rows} {...tile} />;
}

/** A space's map pin outside the map. */
export function PinMark({ className, ...pin }: Pin & { className?: string }) {
  return <span className={className} dangerouslySetInnerHTML={{ __html: pinSvg(pin) }} />;
}
