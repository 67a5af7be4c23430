import type { Language } from "~/i18n/i18n";

/** Phudu has capitals only; past this many characters a name reads better in the text face. */
const longNameLength = 40;

/** Whether a name is set in the text face because capitals would wrap heavily. */
export function isLongName(name: string): boolean {
  return name.length > longNameLength;
}

interface PageHeadingProps {
  children: string;
  /** The language of the words where it is not the page's. */
  lang?: Language;
  className?: string;
}

/** The one h1 of a page. */
export function PageHeading({ children, lang, className = "" }: PageHeadingProps) {
  const face = isLongName(children) ? "page-heading page-heading-long" : "page-heading";
  return (
    <h1 className={`${face} ${className}`.trim()} lang={lang}>
      {children}
    </h1>
  );
}
