import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PageHeading } from "~/ui/page-heading";
import "./submissions.css";

interface ProposalPageProps {
  title: string;
  lede?: string;
  back?: { to: string; words: string; /** The key that leads there, on pages that have keys. */ shortcut?: string };
  /** Lets dense pages use the whole width. */
  wide?: boolean;
  children: ReactNode;
}

/** The frame of every page about proposals. */
export function ProposalPage({ title, lede, back, wide = false, children }: ProposalPageProps) {
  return (
    <div className={wide ? "proposal-page proposal-page-wide" : "proposal-page"}>
      {back ? <p><Link to={back.to} className="proposal-back" data-key={back.shortcut} aria-keyshortcuts={back.shortcut}>{back.words}</Link></p> : null}
      <PageHeading>{title}</PageHeading>
      {lede ? <p className="proposal-lede">{lede}</p> : null}
      {children}
    </div>
  );
}
