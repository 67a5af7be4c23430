import { DivIcon } from "leaflet";
import { type MutableRefObject, memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Marker, useMap } from "react-leaflet";
import { useLanguage } from "~/i18n/use-language";
import type { Cluster } from "~/search/view";
import { frameOfBubble } from "./frame";
import { markKey } from "./mark";
import { markElement } from "./mark-element.client";
import { markLabel } from "./mark-label";
import { markSizePixels } from "./mark-size";
import type { Moves } from "./report-moves.client";

interface MarksProps {
  marks: Cluster[];
  moves: MutableRefObject<Moves>;
  onPick: (mark: Cluster) => void;
}

/** Pins and bubbles: a bubble opens nearer, a pin shows its space. */
export function Marks({ marks, moves, onPick }: MarksProps) {
  const map = useMap();
  const onPress = (mark: Cluster) => {
    if (mark.space) return onPick(mark);
    const { lat, lng, zoom } = frameOfBubble(mark, map.getZoom());
    moves.current.history = "push";
    map.setView([lat, lng], zoom, { animate: !window.matchMedia("(prefers-reduced-motion: reduce)").matches });
  };
  return marks.map((mark) => <MarkOnMap key={markKey(mark)} mark={mark} onPress={onPress} />);
}

interface MarkOnMapProps {
  mark: Cluster;
  onPress: (mark: Cluster) => void;
}

const MarkOnMap = memo(function MarkOnMap({ mark, onPress }: MarkOnMapProps) {
  const { t } = useTranslation("map");
  const { language, to } = useLanguage();
  const icon = useMemo(() => {
    const size = markSizePixels(mark);
    const label = markLabel(mark, t, language);
    const href = mark.space ? to(`/spaces/${mark.space.slug}`) : null;
    return new DivIcon({ html: markElement(mark, { label, href, language }), className: "map-mark", iconSize: [size, size] });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key of a mark holds all that its icon shows
  }, [language]);
  return <Marker position={[mark.lat, mark.lng]} icon={icon} keyboard={false} eventHandlers={{ click: () => onPress(mark) }} />;
}, (before, after) => markKey(before.mark) === markKey(after.mark));
