import { PinMark } from "~/ui/tile";
import { leadingField, type Space } from "./space";

/** The space's pin, in the middle of its little map. */
export function PlaceMap({ space }: { space: Space }) {
  return <PinMark field={leadingField(space)} slug={space.slug} sizePx={44} className="space-map-pin" />;
}
