import { DesignerCard } from "./designer-card";
import type { DesignerCard as Card } from "./profile-data";
import "./designers.css";

/** The portfolio wall: designers by their work. */
export function DesignerWall({ designers }: { designers: Card[] }) {
  return (
    <ul className="designer-cards">
      {designers.map((card, place) => <li key={card.handle}><DesignerCard card={card} first={place < 2} /></li>)}
    </ul>
  );
}
