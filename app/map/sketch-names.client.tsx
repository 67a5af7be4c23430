import { DivIcon } from "leaflet";
import { useMemo, useState } from "react";
import { Marker, useMap, useMapEvents } from "react-leaflet";
import { useLanguage } from "~/i18n/use-language";
import type { Cluster } from "~/search/view";
import type { Frame, SizePixels } from "./frame";
import { markSizePixels } from "./mark-size";
import { drawingOf, project, unproject } from "./projection";
import { type SketchLabel, sketchLabels } from "./sketch-labels";

/** Names are placed for twice the map's width and height, so that a pan finds them there already. */
const reach = 2;
const svgNamespace = "http://www.w3.org/2000/svg";

/** Names on the sketch, placed anew whenever the map rests or its marks change, clear of the marks. */
export function SketchNames({ marks }: { marks: Cluster[] }) {
  const map = useMap();
  const { language } = useLanguage();
  const read = () => ({ ...map.getCenter(), zoom: map.getZoom(), size: map.getSize() });
  const [rest, setRest] = useState(read);
  useMapEvents({ moveend: () => setRest(read()) });

  const names = useMemo(() => {
    const frame: Frame = { lng: rest.lng, lat: rest.lat, zoom: rest.zoom };
    const size: SizePixels = { width: rest.size.x * reach, height: rest.size.y * reach };
    const place = drawingOf(frame, size);
    const obstacles = marks.map((mark) => ({ ...place(mark), radius: markSizePixels(mark) / 2 }));
    const middle = project(frame, frame.zoom);
    return sketchLabels(frame, size, language, obstacles).map((label) => {
      const pixel = { x: label.x - size.width / 2 + middle.x, y: label.y - size.height / 2 + middle.y };
      return { key: `${label.kind} ${label.text} ${label.turn}`, point: unproject(pixel, frame.zoom), icon: nameIcon(label) };
    });
  }, [rest, marks, language]);

  return names.map(({ key, point, icon }) => <Marker key={key} position={[point.lat, point.lng]} icon={icon} interactive={false} keyboard={false} pane="sketch-names" />);
}

/** The same SVG text as in the server's drawing, so that one stylesheet serves both. */
function nameIcon({ kind, text, turn }: SketchLabel) {
  const drawing = document.createElementNS(svgNamespace, "svg");
  const name = document.createElementNS(svgNamespace, "text");
  name.setAttribute("class", `sketch-name sketch-name-${kind}`);
  name.setAttribute("dy", "0.35em");
  if (turn !== 0) name.setAttribute("transform", `rotate(${turn})`);
  name.textContent = text;
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(name);
  return new DivIcon({ html: drawing as unknown as HTMLElement, className: "map-name", iconSize: [0, 0] });
}
