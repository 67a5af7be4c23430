import { useNavigation } from "@remix-run/react";
import { useMemo } from "react";
import { parseSpaceQuery, type SpaceQuery } from "./query";

/**
 * The query the visitor is on the way to: that of a navigation still loading, else the one shown.
 * Every control builds on it, so that a pan while an answer loads loses neither the words nor the pan.
 */
export function useIntendedQuery(shown: SpaceQuery): SpaceQuery {
  const { location } = useNavigation();
  const pending = location?.pathname.endsWith("/spaces") ? location.search : null;
  return useMemo(() => (pending === null ? shown : parseSpaceQuery(new URLSearchParams(pending)).query), [pending, shown]);
}
