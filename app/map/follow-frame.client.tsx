import { type MutableRefObject, useEffect } from "react";
import { useMap } from "react-leaflet";
import { type Frame, isSameView } from "./frame";
import type { Bounds } from "./geo";
import { boxKey, viewOf } from "./live-view";
import type { Moves } from "./report-moves.client";

interface FollowFrameProps {
  frame: Frame;
  bbox: Bounds | null;
  moves: MutableRefObject<Moves>;
  onMove: (bbox: Bounds, zoom: number, history: "push" | "replace") => void;
}

/** Moves the map where the page says (back button, links, a search without viewport), but never while it says what the map told it. */
export function FollowFrame({ frame, bbox, moves, onMove }: FollowFrameProps) {
  const map = useMap();
  const asked = bbox ? boxKey(bbox) : null;
  const { lng, lat, zoom } = frame;

  useEffect(() => {
    if (asked !== null && asked === moves.current.reported) return;
    moves.current.isQuiet = true;
    map.setView([lat, lng], zoom, { animate: false });
    const middle = map.getCenter();
    moves.current = { reported: asked, isQuiet: false, history: "replace", settled: { lng: middle.lng, lat: middle.lat, zoom: map.getZoom() } };
    const seen = viewOf(map);
    // why: a link made on another screen names a box this map cannot show exactly; the list follows what is seen here.
    if (bbox && !isSameView(seen, bbox)) {
      moves.current.reported = boxKey(seen);
      onMove(seen, map.getZoom(), "replace");
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the map moves only when the page asks for another view
  }, [map, asked, lng, lat, zoom]);

  return null;
}
