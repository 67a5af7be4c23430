import type { Frame } from "~/map/frame";
import { distanceMetres, homeView } from "~/map/geo";
import { SketchMap } from "~/map/sketch-map";
import { PinMark } from "~/ui/tile";
import { leadingField, type Space } from "./space";

/** The farther out, the fewer lines the sketch has: a wider view then shows where the city lies. */
const zoomByDistance = [[7_000, 14], [14_000, 12], [20_000, 11]] as const;

/** The sketch of Hanoi around a space, its pin in the middle; a ring says that the place is known, or told, only roughly. */
export function PlaceMap({ space }: { space: Space }) {
  const isRough = space.positionAccuracy === "area" || space.locationPrecision !== "exact";
  return (
    <>
      <SketchMap frame={frameAround(space)} marks={[]} pathOfBubble={() => "/spaces"} className="space-map-sketch" />
      {isRough ? <span className="space-map-ring" /> : null}
      <PinMark field={leadingField(space)} slug={space.slug} sizePx={44} className="space-map-pin" />
    </>
  );
}

function frameAround(space: Space): Frame {
  const metres = distanceMetres(space, homeView);
  const zoom = zoomByDistance.find(([reach]) => metres < reach)?.[1] ?? 10;
  return { lng: space.lng, lat: space.lat, zoom: space.positionAccuracy === "area" ? Math.min(13, zoom) : zoom };
}
