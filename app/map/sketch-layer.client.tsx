import { CircleMarker, type Path, Polygon, Polyline, type PolylineOptions, SVG } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { basemap, strokePixels } from "./basemap";
import { type BasemapLayer, basemapLayers } from "./basemap-layers";

const pane = "sketch";

/** The sketch of Hanoi under everything else, in the colours of sketch-map.css, with lines that grow with the zoom. */
export function SketchLayer() {
  const map = useMap();

  useEffect(() => {
    // why: below the raster tiles (200), so that an operator's tiles cover the sketch wherever they load.
    (map.getPane(pane) ?? map.createPane(pane)).style.zIndex = "150";
    const renderer = new SVG({ pane, padding: 0.5 });
    const base = { interactive: false, opacity: 1, fillOpacity: 1, pane, renderer };
    const paths = basemapLayers().map((layer) => ({ layer, path: pathOf(layer, { ...base, className: layer.properties.className }).addTo(map) }));
    const stations = basemap.flatMap(({ kind, points: [point] }) =>
      point && (kind === "station" || kind === "station-planned")
        ? new CircleMarker([point[1], point[0]], { ...base, className: `sketch-${kind}` }).addTo(map)
        : [],
    );

    const follow = () => {
      const zoom = map.getZoom();
      for (const { layer, path } of paths) path.setStyle({ weight: weightOf(layer, zoom) });
      for (const station of stations) station.setRadius(zoom < 12 ? 0 : stationRadius(zoom));
    };
    follow();
    map.on("zoomend", follow);
    return () => {
      map.off("zoomend", follow);
      for (const { path } of paths) path.remove();
      for (const station of stations) station.remove();
      renderer.remove();
    };
  }, [map]);

  return null;
}

function pathOf({ geometry }: BasemapLayer, options: PolylineOptions): Path {
  if (geometry.type === "Polygon") return new Polygon(geometry.coordinates.map((ring) => ring.map(latLng)), options);
  return new Polyline(geometry.coordinates.map(latLng), options);
}

function latLng([lng, lat]: [number, number]): [number, number] {
  return [lat, lng];
}

function weightOf({ properties }: BasemapLayer, zoom: number): number {
  const px = strokePixels(properties.kind, { lng: 0, lat: 0, zoom }) ?? 0;
  return properties.className === "sketch-bridge-dash" ? px * 0.4 : px;
}

function stationRadius(zoom: number): number {
  return (strokePixels("ring-road", { lng: 0, lat: 0, zoom }) ?? 0) * 0.7;
}
