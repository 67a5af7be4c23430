import { type MutableRefObject, useEffect, useRef } from "react";
import { useMapEvents } from "react-leaflet";
import type { Frame } from "./frame";
import type { Bounds } from "./geo";
import { boxKey, viewOf } from "./live-view";

/** What the map's behaviours must know of each other's moves. */
export interface Moves {
  /** Key of the viewport last told to the page, or taken from it. */
  reported: string | null;
  /** True while the page itself moves the map. */
  isQuiet: boolean;
  /** How the next report enters the history. */
  history: "push" | "replace";
  /** Where the map last came to rest. */
  settled: Frame;
}

const debounceMs = 150;
/** A resized map keeps its middle to within rounding. */
const sameMiddleDegrees = 1e-5;

interface ReportMovesProps {
  bbox: Bounds | null;
  moves: MutableRefObject<Moves>;
  onMove: (bbox: Bounds, zoom: number, history: "push" | "replace") => void;
}

/** Tells the page where the visitor moved the map, once the map rests. */
export function ReportMoves({ bbox, moves, onMove }: ReportMovesProps) {
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const map = useMapEvents({
    moveend() {
      if (moves.current.isQuiet) return;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(report, debounceMs);
    },
  });

  function report() {
    const { settled, reported, history } = moves.current;
    const { lng, lat } = map.getCenter();
    const zoom = map.getZoom();
    const isSameMiddle = Math.abs(lng - settled.lng) < sameMiddleDegrees && Math.abs(lat - settled.lat) < sameMiddleDegrees;
    // why: a window that only changed its size narrows nothing that was not narrowed before.
    if (!bbox && isSameMiddle && zoom === settled.zoom) return;
    const seen = viewOf(map);
    moves.current = { ...moves.current, settled: { lng, lat, zoom }, reported: boxKey(seen), history: "replace" };
    if (boxKey(seen) !== reported) onMove(seen, zoom, history);
  }

  return null;
}
