import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatNumber } from "~/lib/format";
import type { WeekFigures } from "./figures.server";
import { barsOf } from "./week";

const width = 600;
const height = 260;
/** Room for the scale's number above and the line below. */
const top = 22;

/** The weeks as bars: the wide one for nine in ten, the narrow one in it for half. The table beside says the same in numbers. */
export function WeekChart({ weeks }: { weeks: WeekFigures[] }) {
  const { t } = useTranslation("admin");
  const { language } = useLanguage();
  const { bars, topHours } = barsOf(weeks);
  const step = width / bars.length;
  const bar = (share: number) => ({ y: top + (1 - share) * (height - top), height: share * (height - top) });
  return (
    <figure className="oversight-chart">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <text x="0" y="14">{t("time.hours", { hours: formatNumber(language, topHours) })}</text>
        <line x1="0" x2={width} y1={top} y2={top} className="oversight-scale" />
        {bars.map(({ median, slow }, place) => (
          <g key={weeks[place]?.monday}>
            <rect x={place * step + 4} width={step - 8} {...bar(slow)} className="oversight-slow" />
            <rect x={place * step + step / 3} width={step / 3} {...bar(median)} className="oversight-median" />
          </g>
        ))}
        <line x1="0" x2={width} y1={height} y2={height} className="oversight-floor" />
      </svg>
      <figcaption>
        <span className="oversight-key oversight-key-median">{t("overview.median")}</span>
        <span className="oversight-key oversight-key-slow">{t("overview.slow")}</span>
      </figcaption>
    </figure>
  );
}
