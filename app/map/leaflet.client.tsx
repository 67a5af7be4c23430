/**
 * Leaflet as the map needs it: vite.config.ts puts this file in the place of the package "leaflet", also for react-leaflet.
 * The whole library brings popups, overlays, canvas and more, a third of its bytes, which nobody here ever runs.
 */
import { Map } from "leaflet/src/map/Map.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.Keyboard.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
import { Attribution } from "leaflet/src/control/Control.Attribution.js";
import { Control } from "leaflet/src/control/Control.js";
import { Zoom } from "leaflet/src/control/Control.Zoom.js";
import * as DomUtil from "leaflet/src/dom/DomUtil.js";
import { LatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
import { LayerGroup } from "leaflet/src/layer/LayerGroup.js";
import { DivIcon } from "leaflet/src/layer/marker/DivIcon.js";
import { Marker } from "leaflet/src/layer/marker/Marker.js";
import { TileLayer } from "leaflet/src/layer/tile/TileLayer.js";
import { CircleMarker } from "leaflet/src/layer/vector/CircleMarker.js";
import { Polygon } from "leaflet/src/layer/vector/Polygon.js";
import { Polyline } from "leaflet/src/layer/vector/Polyline.js";
import { SVG } from "leaflet/src/layer/vector/SVG.js";

Object.assign(Control, { Attribution, Zoom });
// why: Leaflet's own chooses between SVG and canvas; here every path names its renderer.
Map.include({
  getRenderer(this: InstanceType<typeof Map>, { options: { renderer } }: { options: { renderer: InstanceType<typeof SVG> } }) {
    return this.hasLayer(renderer) ? renderer : renderer.addTo(this) && renderer;
  },
});

/** What react-leaflet's other components would need; none of them is used. */
const absent = undefined;
export {
  absent as Circle, absent as FeatureGroup, absent as GeoJSON, absent as ImageOverlay, absent as Popup,
  absent as Rectangle, absent as SVGOverlay, absent as Tooltip, absent as VideoOverlay,
};
export { CircleMarker, Control, DivIcon, DomUtil, LatLngBounds, LayerGroup, Map, Marker, Polygon, Polyline, SVG, TileLayer };
