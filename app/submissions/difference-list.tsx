import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { formatDistance } from "~/lib/format";
import type { Difference } from "./difference";
import { type WardNames, wordsOfValue } from "./value-words";

interface DifferenceListProps {
  differences: Difference[];
  wards: WardNames;
  /** Said under the fact, such as a choice to make. */
  below?: (difference: Difference) => ReactNode;
}

/** Old beside new, only what differs, with what came and went lit. */
export function DifferenceList({ differences, wards, below }: DifferenceListProps) {
  const { t } = useTranslation("submissions");
  return (
    <table className="difference-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{t("difference.was")}</th>
          <th scope="col">{t("difference.becomes")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={one.fact} data-fact={one.fact}>
            <th scope="row">{t(`spaces:fact.${one.fact}`)}</th>
            <td data-side={t("difference.was")}><Side difference={one} side="before" wards={wards} /></td>
            <td data-side={t("difference.becomes")}>
              <Side difference={one} side="after" wards={wards} />
              {below?.(one)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SideProps {
  difference: Difference;
  side: "before" | "after";
  wards: WardNames;
}

function Side({ difference, side, wards }: SideProps) {
  const { t } = useTranslation("submissions");
  const { language } = useLanguage();
  const none = <span className="text-muted">{t("difference.none")}</span>;
  const words = (value: string) => wordsOfValue(difference.fact, value, t, language, wards);
  if (difference.kind === "position") return <Position difference={difference} side={side} />;
  if (difference.kind === "value") {
    const value = difference[side];
    return value === null ? none : <Lit side={side}>{words(value)}</Lit>;
  }
  if (difference.kind === "list") {
    const items = [...difference.kept, ...(side === "before" ? difference.removed : difference.added)];
    if (items.length === 0) return none;
    return <ul>{items.map((item) => <li key={item}>{difference.kept.includes(item) ? words(item) : <Lit side={side}>{words(item)}</Lit>}</li>)}</ul>;
  }
  if (difference[side] === null) return none;
  const hidden = side === "before" ? "added" : "removed";
  return (
    <div className="difference-text">
      {difference.runs.filter(({ change }) => change !== hidden).map(({ change, text }, place) => (change === "same" ? <span key={place}>{text}</span> : <Lit key={place} side={side}>{text}</Lit>))}
    </div>
  );
}

function Position({ difference, side }: { difference: Extract<Difference, { kind: "position" }>; side: "before" | "after" }) {
  const { t } = useTranslation("submissions");
  const { language } = useLanguage();
  const point = difference[side];
  const accuracy = side === "before" ? difference.accuracyBefore : difference.accuracyAfter;
  if (!point) return <span className="text-muted">{t("difference.none")}</span>;
  return (
    <>
      {side === "after" && difference.metres !== null && difference.metres > 0 ? <p><strong>{t("difference.moved", { distance: formatDistance(language, difference.metres) })}</strong></p> : null}
      <p><Lit side={side}>{t("difference.placed", { latitude: point.lat.toFixed(5), longitude: point.lng.toFixed(5) })}</Lit></p>
      <p className="text-muted">{t(`spaces:accuracy.${accuracy}`)}</p>
    </>
  );
}

function Lit({ side, children }: { side: "before" | "after"; children: ReactNode }) {
  return side === "before" ? <del>{children}</del> : <ins>{children}</ins>;
}
