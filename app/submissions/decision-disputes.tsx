import { useTranslation } from "react-i18next";
import { DifferenceList } from "./difference-list";
import type { Review } from "./submission-view";
import type { WardNames } from "./value-words";

/** Facts two people changed: both versions side by side, and a choice for each. */
export function DecisionDisputes({ review, wards }: { review: Review; wards: WardNames }) {
  const { t } = useTranslation("moderation");
  return (
    <div className="review-disputes">
      <h3>{t("item.disputed")}</h3>
      <p>{t("item.disputedText")}</p>
      {review.disputed.map(({ group, current }) => (
        <fieldset key={group}>
          <legend>{t(`spaces:fact.${group}`)}</legend>
          <DifferenceList differences={current} wards={wards} />
          {(["current", "proposed"] as const).map((choice) => (
            <label key={choice} className="proposal-check">
              <input type="radio" name={`choice-${group}`} value={choice} />
              <span>{t(choice === "current" ? "item.keepCurrent" : "item.takeProposed")}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
