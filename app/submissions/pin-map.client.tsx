import { DivIcon } from "leaflet";
import { useEffect, useMemo } from "react";
import { AttributionControl, MapContainer, Marker, TileLayer, useMap, useMapEvents, ZoomControl } from "react-leaflet";
import { useTranslation } from "react-i18next";
import { hanoiBounds, homeView, isInside, maxZoom, minZoom, type Point } from "~/map/geo";
import { SketchLayer } from "~/map/sketch-layer.client";
import { useTiles } from "~/ui/use-tiles";
import "leaflet/dist/leaflet.css";
import "~/map/sketch-map.css";
import "~/map/map-panel.css";

export interface PinMapProps {
  /** Null while nobody has said where. */
  pin: Point | null;
  label: string;
  onPin: (point: Point) => void;
}

const edges: [[number, number], [number, number]] = [
  [hanoiBounds.south, hanoiBounds.west],
  [hanoiBounds.north, hanoiBounds.east],
];
const closeZoom = 16;
const icon = new DivIcon({
  html: '<svg width="36" height="46" viewBox="0 0 36 46" aria-hidden="true"><path d="M1 1h34v34h-11l-6 10-6-10H1z"/><circle cx="18" cy="18" r="7"/></svg>',
  className: "proposal-pin", iconSize: [36, 46], iconAnchor: [18, 45],
});

/** A small map with one pin: a click sets it, dragging moves it. */
export function PinMap({ pin, label, onPin }: PinMapProps) {
  const { t } = useTranslation("map");
  const tiles = useTiles();
  const first = useMemo(() => pin, []); // oxlint-disable-line react-hooks/exhaustive-deps -- where the map opens
  const move = ({ lng, lat }: Point) => isInside({ lng, lat }, hanoiBounds) && onPin({ lng, lat });
  return (
    <div className="map-panel proposal-map">
      <MapContainer
        className="live-map"
        center={first ? [first.lat, first.lng] : [homeView.lat, homeView.lng]}
        zoom={first ? closeZoom : homeView.zoom}
        minZoom={minZoom}
        maxZoom={maxZoom}
        maxBounds={edges}
        maxBoundsViscosity={1}
        scrollWheelZoom={false}
        zoomControl={false}
        attributionControl={false}
      >
        <SketchLayer />
        {tiles ? <TileLayer url={tiles.url} attribution={tiles.attribution} bounds={edges} maxZoom={maxZoom} /> : null}
        <AttributionControl prefix={false} position="bottomright" />
        <ZoomControl position="topright" zoomInTitle={t("zoomIn")} zoomOutTitle={t("zoomOut")} />
        <Clicks label={label} onPin={move} />
        {pin ? <Marker position={[pin.lat, pin.lng]} icon={icon} draggable title={label} alt={label} eventHandlers={{ dragend: (event) => move(event.target.getLatLng() as Point) }} /> : null}
        <KeepInView pin={pin} />
      </MapContainer>
    </div>
  );
}

function Clicks({ label, onPin }: { label: string; onPin: (point: Point) => void }) {
  const map = useMapEvents({ click: ({ latlng }) => onPin(latlng) });
  useEffect(() => {
    map.getContainer().setAttribute("role", "application");
    map.getContainer().setAttribute("aria-label", label);
  }, [map, label]);
  return null;
}

/** Brings a pin that was typed into view. */
function KeepInView({ pin }: { pin: Point | null }) {
  const map = useMap();
  useEffect(() => {
    if (pin && !map.getBounds().contains([pin.lat, pin.lng])) map.setView([pin.lat, pin.lng], Math.max(map.getZoom(), closeZoom), { animate: false });
  }, [map, pin]);
  return null;
}
