import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDistance } from "~/lib/format";
import type { Difference } from "./difference";
import type { Choice } from "./merge";
import type { MergeChoice } from "./space-merge";
import { type WardNames, wordsOfValue } from "./value-words";

const sides = ["current", "proposed"] as const;

/** Where two entries differ, side by side, with the one that stands marked in each line. */
export function MergeTable({ choices, wards }: { choices: MergeChoice[]; wards: WardNames }) {
  const { t } = useTranslation("cases");
  return (
    <table className="difference-table merge-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{t("merge.kept")}</th>
          <th scope="col">{t("merge.other")}</th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ group, differences, suggested }) => (
          <tr key={group} data-fact={group}>
            <th scope="row" id={`merge-${group}`}>{t(`spaces:fact.${group}`)}</th>
            {sides.map((side) => (
              <td key={side} data-side={t(side === "current" ? "merge.kept" : "merge.other")}>
                <label className="proposal-check">
                  <input type="radio" name={`choice-${group}`} value={side} defaultChecked={side === suggested} aria-describedby={`merge-${group}`} />
                  <span>{differences.map((one) => <Value key={one.fact} difference={one} side={side} wards={wards} />)}</span>
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ difference, side, wards }: { difference: Difference; side: Choice; wards: WardNames }) {
  const { t } = useTranslation("submissions");
  const { language } = useLanguage();
  const words = (value: string) => wordsOfValue(difference.fact, value, t, language, wards);
  const end = side === "current" ? "before" : "after";
  const said = ((): string | null => {
    if (difference.kind === "list") return [...difference.kept, ...(end === "before" ? difference.removed : difference.added)].map(words).join(", ") || null;
    if (difference.kind !== "position") return difference[end] === null ? null : words(difference[end]);
    const point = difference[end];
    if (!point) return null;
    const away = end === "after" && difference.metres ? ` (${t("duplicates.away", { distance: formatDistance(language, difference.metres) })})` : "";
    return t("difference.placed", { latitude: point.lat.toFixed(5), longitude: point.lng.toFixed(5) }) + away;
  })();
  return <span className="merge-value">{said ?? <span className="text-muted">{t("difference.none")}</span>}</span>;
}
