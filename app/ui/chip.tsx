import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CreativeField } from "~/spaces/space";
import { Tile } from "./tile";

interface ChipProps {
  to: string;
  children: ReactNode;
  /** How many the choice would give, already written for the reader. */
  count?: string;
  /** Draws the field's mark before the words. */
  field?: CreativeField;
  chosen?: boolean;
}

/** A choice that is a link. */
export function Chip({ to, children, count, field, chosen }: ChipProps) {
  return (
    <Link to={to} className="chip" aria-current={chosen ? "true" : undefined}>
      {field ? <Tile field={field} slug={field} className="chip-tile" /> : null}
      <span>{children}</span>
      {count === undefined ? null : <span className="chip-count">{count}</span>}
    </Link>
  );
}
