import { type ComponentType, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n/use-language";
import { isInside, hanoiBounds, type Point } from "~/map/geo";
import { nearestWards } from "~/places/ward-position";
import { positionAccuracies } from "~/spaces/space";
import { Field } from "~/ui/field";
import type { PinMapProps } from "./pin-map.client";
import { type FieldState, ProposalSelect, useProblem } from "./proposal-field";
import type { WardChoice } from "./propose.server";
import { unknownWard } from "./space-form";

interface PositionFieldsProps {
  lng: FieldState;
  lat: FieldState;
  accuracy: FieldState;
  ward: FieldState;
  wards: WardChoice[];
}

const nearestCount = 3;

/** Where a place is: a pin on a map where there is script, two numbers where there is none, and the ward that follows. */
export function PositionFields({ lng, lat, accuracy, ward, wards }: PositionFieldsProps) {
  const { t } = useTranslation("submissions");
  const [pin, setPin] = useState<Point | null>(() => pointOf(lng.initialValue, lat.initialValue));
  const [PinMap, setPinMap] = useState<ComponentType<PinMapProps> | null>(null);
  const lngInput = useRef<HTMLInputElement>(null);
  const latInput = useRef<HTMLInputElement>(null);

  useEffect(() => {
    let isGone = false;
    // why: where the map cannot be fetched, the two numbers do.
    import("./pin-map.client").then((loaded) => isGone || setPinMap(() => loaded.PinMap)).catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);

  const onPin = (point: Point) => {
    if (lngInput.current) lngInput.current.value = point.lng.toFixed(6);
    if (latInput.current) latInput.current.value = point.lat.toFixed(6);
    setPin(point);
    // why: whoever listens to the form hears of typing only.
    latInput.current?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const onType = () => setPin(pointOf(lngInput.current?.value, latInput.current?.value));
  return (
    <>
      {PinMap ? (
        <div className="proposal-position">
          <p className="field-label">{t("field.map")}</p>
          <p className="field-hint">{t("field.mapHint")}</p>
          <PinMap pin={pin} label={t("field.map")} onPin={onPin} />
        </div>
      ) : null}
      <div className="proposal-pair">
        <Coordinate label={t("field.lat")} hint={t("field.coordinateHint", { example: "21.0285" })} field={lat} inputRef={latInput} onInput={onType} />
        <Coordinate label={t("field.lng")} hint={t("field.coordinateHint", { example: "105.8542" })} field={lng} inputRef={lngInput} onInput={onType} />
      </div>
      <ProposalSelect label={t("spaces:fact.positionAccuracy")} field={accuracy} options={positionAccuracies.map((value) => ({ value, label: t(`spaces:accuracy.${value}`) }))} />
      <WardField field={ward} pin={pin} wards={wards} />
    </>
  );
}

function Coordinate({ label, hint, field, inputRef, onInput }: { label: string; hint: string; field: FieldState; inputRef: RefObject<HTMLInputElement>; onInput: () => void }) {
  return (
    <Field label={label} hint={hint} error={useProblem(field)}>
      {(control) => <input {...control} ref={inputRef} name={field.name} defaultValue={field.initialValue} inputMode="decimal" maxLength={40} autoComplete="off" onInput={onInput} />}
    </Field>
  );
}

/** The ward, those nearest to the pin first; it stays what somebody has chosen. */
function WardField({ field, pin, wards }: { field: FieldState; pin: Point | null; wards: WardChoice[] }) {
  const { t } = useTranslation("submissions");
  const { language } = useLanguage();
  // why: options move to the front as the pin moves, and a select forgets a choice that moves.
  const [chosen, setChosen] = useState(field.initialValue ?? "");
  const near = pin ? nearestWards(wards, pin, nearestCount) : [];
  const name = ({ fullNameVi, nameEn }: Pick<WardChoice, "fullNameVi" | "nameEn">) => (language === "vi" ? fullNameVi : nameEn);
  return (
    <Field label={t("field.ward")} error={useProblem(field)}>
      {(control) => (
        <select {...control} name={field.name} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t("field.choose")}</option>
          {near.length > 0 ? (
            <optgroup label={t("field.wardNear")}>
              {near.map(({ ward }) => <option key={ward.code} value={ward.code}>{name(ward)}</option>)}
            </optgroup>
          ) : null}
          <option value={unknownWard}>{t("field.wardUnknown")}</option>
          <optgroup label={t("field.wardAll")}>
            {wards.filter(({ code }) => !near.some(({ ward }) => ward.code === code)).map((ward) => <option key={ward.code} value={ward.code}>{name(ward)}</option>)}
          </optgroup>
        </select>
      )}
    </Field>
  );
}

/** The point of two typed numbers; null while they are none, or lie outside Hanoi. */
function pointOf(lng: string | undefined, lat: string | undefined): Point | null {
  const [x, y] = [lng, lat].map((text) => Number((text ?? "").trim().replace(",", ".") || Number.NaN));
  const point = { lng: x ?? Number.NaN, lat: y ?? Number.NaN };
  return isInside(point, hanoiBounds) ? point : null;
}
