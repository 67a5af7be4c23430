import { useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { useLanguage } from "~/i18n/use-language";

/** Moves the page to the intended query with some parts changed: as a step of its own, or in place of the present one. */
export type Go<Query> = (patch: Partial<Query>, history: "push" | "replace") => void;

/** How the queries of a page are changed and written as addresses. */
interface QueryWriting<Query> {
  patched: (query: Query, patch: Partial<Query>) => Query;
  pathOf: (query: Query) => string;
}

/** A `Go` that never changes identity, so that map handlers and timers always build on the newest query. */
export function useGo<Query>(intended: Query, { patched, pathOf }: QueryWriting<Query>): Go<Query> {
  const navigate = useNavigate();
  const { to } = useLanguage();
  const latest = useRef({ intended, navigate, to, patched, pathOf });
  useEffect(() => {
    latest.current = { intended, navigate, to, patched, pathOf };
  });
  return useCallback((patch, history) => {
    const { intended, navigate, to, patched, pathOf } = latest.current;
    const path = to(pathOf(patched(intended, patch)));
    const isSame = path === to(pathOf(intended));
    navigate(path, { replace: history === "replace" || isSame, preventScrollReset: true });
  }, []);
}
