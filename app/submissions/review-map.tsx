import { SketchMap } from "~/map/sketch-map";
import type { Cluster } from "~/search/view";
import { leadingField } from "~/spaces/space";
import { PinMark } from "~/ui/tile";
import type { Review } from "./submission-view";

const reviewZoom = 15;

/** The proposed pin in the middle; round it the places that may be the same, as pins of their own. */
export function ReviewMap({ review: { facts, duplicates } }: { review: Review }) {
  const marks: Cluster[] = duplicates.map(({ slug, nameVi, nameEn, fields, lng, lat }) => ({
    lng, lat, count: 1, field: leadingField({ fields }), space: { slug, nameVi, nameEn, kind: facts.kinds[0] ?? "studio" },
  }));
  return (
    <div className="review-map">
      <SketchMap frame={{ lng: facts.lng, lat: facts.lat, zoom: reviewZoom }} marks={marks} pathOfBubble={() => "/spaces"} className="review-sketch" />
      <PinMark field={leadingField(facts)} slug={facts.slug} sizePx={44} className="review-pin" />
    </div>
  );
}
