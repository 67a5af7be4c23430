import { useEffect, useRef } from "react";
import { AttributionControl, MapContainer, Pane, TileLayer, ZoomControl, useMap } from "react-leaflet";
import { useTranslation } from "react-i18next";
import type { Cluster } from "~/search/view";
import { useTiles } from "~/ui/use-tiles";
import { FollowFrame } from "./follow-frame.client";
import type { Frame } from "./frame";
import { type Bounds, hanoiBounds, maxZoom, minZoom } from "./geo";
import { Marks } from "./marks.client";
import { type Moves, ReportMoves } from "./report-moves.client";
import { SketchLayer } from "./sketch-layer.client";
import { SketchNames } from "./sketch-names.client";
import "leaflet/dist/leaflet.css";

export interface LiveMapProps {
  marks: Cluster[];
  frame: Frame;
  bbox: Bounds | null;
  onMove: (bbox: Bounds, zoom: number, history: "push" | "replace") => void;
  onPick: (mark: Cluster) => void;
  onReady: () => void;
}

const edges: [[number, number], [number, number]] = [
  [hanoiBounds.south, hanoiBounds.west],
  [hanoiBounds.north, hanoiBounds.east],
];

/** Leaflet over the sketch, at the same frame; each behaviour of the map is a file of its own. */
export function LiveMap({ marks, frame, bbox, onMove, onPick, onReady }: LiveMapProps) {
  const { t } = useTranslation("map");
  const tiles = useTiles();
  const moves = useRef<Moves>({ reported: null, isQuiet: false, history: "replace", settled: frame });
  return (
    <MapContainer
      className="live-map"
      center={[frame.lat, frame.lng]}
      zoom={frame.zoom}
      minZoom={minZoom}
      maxZoom={maxZoom}
      maxBounds={edges}
      maxBoundsViscosity={1}
      zoomControl={false}
      attributionControl={false}
    >
      <SketchLayer />
      <Pane name="sketch-names" className="map-names">{tiles ? null : <SketchNames marks={marks} />}</Pane>
      {tiles ? <TileLayer url={tiles.url} attribution={tiles.attribution} bounds={edges} maxZoom={maxZoom} /> : null}
      <AttributionControl prefix={false} position="bottomright" />
      <ZoomControl position="topright" zoomInTitle={t("zoomIn")} zoomOutTitle={t("zoomOut")} />
      <FollowFrame frame={frame} bbox={bbox} moves={moves} onMove={onMove} />
      <ReportMoves bbox={bbox} moves={moves} onMove={onMove} />
      <Marks marks={marks} moves={moves} onPick={onPick} />
      <Ready label={t("live")} onReady={onReady} />
    </MapContainer>
  );
}

/** Stands last among the behaviours: once its effect runs, everything before it is drawn. */
function Ready({ label, onReady }: { label: string; onReady: () => void }) {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "application");
    container.setAttribute("aria-label", label);
    onReady();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once: a later onReady is another function of the same page
  }, [map]);
  return null;
}
