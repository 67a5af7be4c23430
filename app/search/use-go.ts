import { useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { useLanguage } from "~/i18n/use-language";
import { spacesPath } from "./form-query";
import { type SpaceQuery, withQuery } from "./query";

/** Moves the page to the intended query with some parts changed: as a step of its own, or in place of the present one. */
export type Go = (patch: Partial<SpaceQuery>, history: "push" | "replace") => void;

/** A `Go` that never changes identity, so that map handlers and timers always build on the newest query. */
export function useGo(intended: SpaceQuery): Go {
  const navigate = useNavigate();
  const { to } = useLanguage();
  const latest = useRef({ intended, navigate, to });
  useEffect(() => {
    latest.current = { intended, navigate, to };
  });
  return useCallback((patch, history) => {
    const { intended, navigate, to } = latest.current;
    const path = to(spacesPath(withQuery(intended, patch)));
    const isSame = path === to(spacesPath(intended));
    navigate(path, { replace: history === "replace" || isSame, preventScrollReset: true });
  }, []);
}
