import { type PathOptions, circleMarker, geoJSON, svg } from "leaflet";
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
    const renderer = svg({ pane, padding: 0.5 });
    const styleOf = (layer: BasemapLayer): PathOptions => ({ ...layer.properties, weight: weightOf(layer, map.getZoom()) });
    const ground = geoJSON(basemapLayers(), {
      interactive: false,
      pane,
      style: (layer) => ({ ...styleOf(layer as BasemapLayer), renderer, fillOpacity: 1, opacity: 1 }),
    }).addTo(map);
    const stations = basemap.flatMap(({ kind, points: [point] }) =>
      point && (kind === "station" || kind === "station-planned")
        ? circleMarker([point[1], point[0]], { className: `sketch-${kind}`, interactive: false, pane, renderer }).addTo(map)
        : [],
    );

    const follow = () => {
      const zoom = map.getZoom();
      ground.setStyle((layer) => ({ weight: weightOf(layer as BasemapLayer, zoom) }));
      for (const station of stations) station.setRadius(zoom < 12 ? 0 : stationRadius(zoom));
    };
    follow();
    map.on("zoomend", follow);
    return () => {
      map.off("zoomend", follow);
      ground.remove();
      for (const station of stations) station.remove();
      renderer.remove();
    };
  }, [map]);

  return null;
}

function weightOf({ properties }: BasemapLayer, zoom: number): number {
  const px = strokePixels(properties.kind, { lng: 0, lat: 0, zoom }) ?? 0;
  return properties.className === "sketch-bridge-dash" ? px * 0.4 : px;
}

function stationRadius(zoom: number): number {
  return (strokePixels("ring-road", { lng: 0, lat: 0, zoom }) ?? 0) * 0.7;
}
