import { type ComponentType, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Cluster } from "~/search/view";
import { type Frame, boundsOfFrame, frameOfBubble, usualSize } from "./frame";
import type { Bounds } from "./geo";
import type { LiveMapProps } from "./live-map.client";
import { PinCard } from "./pin-card";
import { SketchControls } from "./sketch-controls";
import { SketchMap } from "./sketch-map";
import "./map-panel.css";

export interface MapPanelProps {
  marks: Cluster[];
  frame: Frame;
  /** The viewport asked for; null where the page chose the frame. */
  bbox: Bounds | null;
  /** Where a viewport leads, for links that work without script. */
  pathOfFrame: (bbox: Bounds, zoom: number) => string;
  /** The visitor moved the map: as a step of its own (push) or by the way (replace). */
  onMove: (bbox: Bounds, zoom: number, history: "push" | "replace") => void;
}

/** The map of a view: drawn by the server, then taken over in place by Leaflet, which loads after everything else. */
export function MapPanel({ marks, frame, bbox, pathOfFrame, onMove }: MapPanelProps) {
  const { t } = useTranslation("map");
  const panel = useRef<HTMLElement>(null);
  const [LiveMap, setLiveMap] = useState<ComponentType<LiveMapProps> | null>(null);
  const [isLive, setLive] = useState(false);
  const [picked, setPicked] = useState<Cluster | null>(null);
  const focused = useRef<string | undefined>(undefined);

  useEffect(() => {
    let isGone = false;
    // why: where Leaflet cannot be fetched, the sketch simply stays, links and all.
    import("./live-map.client").then((loaded) => isGone || setLiveMap(() => loaded.LiveMap)).catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);

  // why: whoever stood on a mark of the sketch with the keyboard goes on from the same mark.
  const onReady = () => {
    focused.current = panel.current?.querySelector<SVGElement>(".sketch-map :focus")?.dataset.pin;
    setLive(true);
  };
  useEffect(() => {
    if (isLive && focused.current) panel.current?.querySelector<HTMLElement>(`[data-pin="${CSS.escape(focused.current)}"]`)?.focus();
  }, [isLive]);

  const pathOf = (to: Frame) => pathOfFrame(boundsOfFrame(to, usualSize), to.zoom);
  const shownPick = picked && marks.some((mark) => mark.space?.slug === picked.space?.slug) ? picked : null;
  const onPick = (mark: Cluster) => {
    setPicked(mark);
    scrollToCard(mark);
  };
  const onClose = () => {
    setPicked(null);
    panel.current?.querySelector<HTMLElement>(`[data-pin="space-${CSS.escape(picked?.space?.slug ?? "")}"]`)?.focus();
  };

  return (
    <section className="map-panel" aria-label={t("label")} ref={panel}>
      {isLive ? null : (
        <>
          <SketchMap frame={frame} marks={marks} pathOfBubble={(bubble) => pathOf(frameOfBubble(bubble, frame.zoom))} />
          <SketchControls frame={frame} pathOf={pathOf} />
        </>
      )}
      {LiveMap ? <LiveMap marks={marks} frame={frame} bbox={bbox} onMove={onMove} onPick={onPick} onReady={onReady} /> : null}
      {shownPick ? <PinCard mark={shownPick} onClose={onClose} /> : null}
    </section>
  );
}

/** Brings the pin's card into view where the list stands beside the map; on phones it would hide the map. */
function scrollToCard(mark: Cluster): void {
  if (!mark.space || !window.matchMedia("(min-width: 64rem)").matches) return;
  document.querySelector(`[data-space="${CSS.escape(mark.space.slug)}"]`)?.scrollIntoView({ block: "nearest", behavior: "smooth" });
}
