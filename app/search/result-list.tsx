import { SpaceCard } from "~/spaces/space-card";
import type { SpaceCard as Card } from "./view";

interface ResultListProps {
  spaces: Card[];
  today: string;
  /** Key of the pin or bubble that holds a space. */
  pinOf: (space: Card) => string | undefined;
}

/** The spaces of this page, in order. */
export function ResultList({ spaces, today, pinOf }: ResultListProps) {
  return (
    <ol className="result-list">
      {spaces.map((space) => (
        <li key={space.slug}>
          <SpaceCard space={space} today={today} pin={pinOf(space)} />
        </li>
      ))}
    </ol>
  );
}
