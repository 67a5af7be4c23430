import { Link } from "@remix-run/react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import ArrowUp from "lucide-react/icons/arrow-up";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import { type Frame, frameBeside } from "./frame";
import { maxZoom, minZoom } from "./geo";

const steps = [
  { key: "north", icon: ArrowUp, x: 0, y: -0.5 },
  { key: "west", icon: ArrowLeft, x: -0.5, y: 0 },
  { key: "east", icon: ArrowRight, x: 0.5, y: 0 },
  { key: "south", icon: ArrowDown, x: 0, y: 0.5 },
] as const;

/** Zoom and step as links, for the map without script; Leaflet brings its own. */
export function SketchControls({ frame, pathOf }: { frame: Frame; pathOf: (to: Frame) => string }) {
  const { t } = useTranslation("map");
  return (
    <nav className="sketch-controls" aria-label={t("controls")}>
      {frame.zoom < maxZoom ? (
        <Link to={pathOf({ ...frame, zoom: frame.zoom + 1 })} aria-label={t("zoomIn")}>
          <Icon of={Plus} />
        </Link>
      ) : null}
      {frame.zoom > minZoom ? (
        <Link to={pathOf({ ...frame, zoom: frame.zoom - 1 })} aria-label={t("zoomOut")}>
          <Icon of={Minus} />
        </Link>
      ) : null}
      {steps.map(({ key, icon, x, y }) => (
        <Link key={key} to={pathOf(frameBeside(frame, x, y))} aria-label={t(`step.${key}`)} className="sketch-step">
          <Icon of={icon} />
        </Link>
      ))}
    </nav>
  );
}
