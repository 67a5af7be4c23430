import { drawFloor } from "./floor";

const [columns, rows] = [6, 4];
/** Corner of the missing tile: hearts stand on whole hundreds from the middle, so tiles begin at fifties. */
const [x, y] = [250, 150];

/** A floor with one tile lifted out and lying askew: something is not where it belongs. */
export function MissingTile({ className }: { className?: string }) {
  const floor = drawFloor({ field: "crafts-folk-art", slug: "san-gach", columns, rows });
  const single = drawFloor({ field: "crafts-folk-art", slug: "san-gach", columns: 1, rows: 1 });
  return (
    <svg viewBox={`0 0 ${floor.width} ${floor.height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false" className={className}>
      <rect width={floor.width} height={floor.height} fill={floor.ground} />
      <g transform={floor.transform}>
        {floor.layers.map(({ d, fill }, index) => (
          <path key={index} fill={fill} d={d} />
        ))}
      </g>
      <rect x={x} y={y} width="100" height="100" className="missing-tile-bed" />
      <g transform={`translate(${x + 62} ${y + 78}) rotate(17) translate(-50 -50)`}>
        <svg width="100" height="100" viewBox="0 0 100 100">
          <rect width="100" height="100" fill={single.ground} />
          <g transform={single.transform}>
            {single.layers.map(({ d, fill }, index) => (
              <path key={index} fill={fill} d={d} />
            ))}
          </g>
        </svg>
        <rect width="100" height="100" fill="none" stroke="#1E1B18" strokeWidth="2" />
      </g>
    </svg>
  );
}
