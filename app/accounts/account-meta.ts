/**
 * Head of the pages of accounts. They belong to one person, so search engines are told to stay away.
 */
import type { MetaFunction } from "@remix-run/node";
import { languageOfPath } from "~/i18n/i18n";
import { errorMeta, pageMeta } from "~/ui/meta";

/** A route's `meta` from the title its loader gives. */
export const accountMeta: MetaFunction = ({ data, location }) => {
  const language = languageOfPath(location.pathname);
  const title = typeof data === "object" && data !== null && "title" in data ? String(data.title) : null;
  return title === null ? errorMeta(language, 404) : pageMeta({ language, path: location.pathname, title, description: title, origin: "", hidden: true });
};
