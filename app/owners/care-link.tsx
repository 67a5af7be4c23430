import { Link } from "@remix-run/react";
import { useLanguage } from "~/i18n/use-language";
import { Notice } from "~/ui/notice";

/** What a space's page says to those who may look after it; the server sends the words, so that no page pays for all the others. */
export interface Care {
  words: string;
  path: string;
  /** Said to keepers of a space that nobody else sees. */
  hidden: string | null;
}

/** On a space's page: the way to look after it, or to say that it is one's own. */
export function CareLink({ care }: { care: Care }) {
  const { to } = useLanguage();
  return (
    <>
      {care.hidden ? <Notice>{care.hidden}</Notice> : null}
      {/* why: a whole document, so that whoever must sign in first comes back here. */}
      <Link className="touch-plain-link" to={to(care.path)} rel="nofollow" reloadDocument>{care.words}</Link>
    </>
  );
}
