/** Leaflet's source modules, typed as the parts of the package they are. */
declare module "leaflet/src/map/Map.js" {
  export { Map } from "leaflet";
}
declare module "leaflet/src/map/handler/*";
declare module "leaflet/src/control/Control.js" {
  export { Control } from "leaflet";
}
declare module "leaflet/src/control/Control.Attribution.js" {
  export const Attribution: typeof import("leaflet").Control.Attribution;
}
declare module "leaflet/src/control/Control.Zoom.js" {
  export const Zoom: typeof import("leaflet").Control.Zoom;
}
declare module "leaflet/src/dom/DomUtil.js" {
  const DomUtil: typeof import("leaflet").DomUtil;
  export = DomUtil;
}
declare module "leaflet/src/geo/LatLngBounds.js" {
  export { LatLngBounds } from "leaflet";
}
declare module "leaflet/src/layer/LayerGroup.js" {
  export { LayerGroup } from "leaflet";
}
declare module "leaflet/src/layer/marker/DivIcon.js" {
  export { DivIcon } from "leaflet";
}
declare module "leaflet/src/layer/marker/Marker.js" {
  export { Marker } from "leaflet";
}
declare module "leaflet/src/layer/tile/TileLayer.js" {
  export { TileLayer } from "leaflet";
}
declare module "leaflet/src/layer/vector/CircleMarker.js" {
  export { CircleMarker } from "leaflet";
}
declare module "leaflet/src/layer/vector/Polygon.js" {
  export { Polygon } from "leaflet";
}
declare module "leaflet/src/layer/vector/Polyline.js" {
  export { Polyline } from "leaflet";
}
declare module "leaflet/src/layer/vector/SVG.js" {
  export { SVG } from "leaflet";
}
