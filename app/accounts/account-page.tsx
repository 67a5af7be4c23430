import type { ReactNode } from "react";
import type { CreativeField } from "~/spaces/space";
import { PageHeading } from "~/ui/page-heading";
import { TileWall } from "~/ui/tile";
import "./account.css";

interface AccountPageProps {
  title: string;
  lede?: string;
  field?: CreativeField;
  children: ReactNode;
}

/** A page with one thing to do: words and form in a column, a strip of floor beside or above. */
export function AccountPage({ title, lede, field = "design", children }: AccountPageProps) {
  return (
    <div className="account-page">
      <TileWall field={field} slug={`account-${field}`} columns={8} rows={8} className="account-tiles" />
      <div className="account-column">
        <PageHeading className="account-heading">{title}</PageHeading>
        {lede ? <p className="account-lede">{lede}</p> : null}
        {children}
      </div>
    </div>
  );
}
