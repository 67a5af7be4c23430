import { useNavigation } from "@remix-run/react";
import { useMemo } from "react";

/**
 * The query the visitor is on the way to: that of a navigation still loading to `path`, else the one shown.
 * Every control builds on it, so that a pan while an answer loads loses neither the words nor the pan.
 */
export function useIntendedQuery<Query>(path: string, shown: Query, parse: (params: URLSearchParams) => { query: Query }): Query {
  const { location } = useNavigation();
  const pending = location?.pathname.endsWith(path) ? location.search : null;
  return useMemo(() => (pending === null ? shown : parse(new URLSearchParams(pending)).query), [pending, shown, parse]);
}
