import { type RefObject, useEffect, useRef } from "react";

/** Calls back when nobody has typed in the form for so long; at once when the page is left with something still to tell. */
export function useFormChange(form: RefObject<HTMLFormElement>, pauseMs: number, onPause: ((form: HTMLFormElement) => void) | null): void {
  const latest = useRef(onPause);
  useEffect(() => {
    latest.current = onPause;
  }, [onPause]);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = () => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      latest.current?.(element);
    };
    const wait = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(tell, pauseMs);
    };
    const hide = () => document.visibilityState === "hidden" && tell();
    // why: what is sent needs no further keeping.
    const drop = () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    };
    element.addEventListener("input", wait);
    element.addEventListener("change", wait);
    element.addEventListener("submit", drop);
    document.addEventListener("visibilitychange", hide);
    return () => {
      tell();
      element.removeEventListener("input", wait);
      element.removeEventListener("change", wait);
      element.removeEventListener("submit", drop);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [form, pauseMs]);
}
