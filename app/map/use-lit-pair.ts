import { type RefObject, useEffect } from "react";

/**
 * Lights a card and its pin together, whichever of the two is pointed at or focused.
 * why: by delegation on the document's own classes, so that it holds for the server's sketch and Leaflet's pins alike.
 */
export function useLitPair(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let lit = "";

    const light = (key: string) => {
      if (key === lit) return;
      for (const one of element.querySelectorAll(".is-lit")) one.classList.remove("is-lit");
      lit = key;
      if (key === "") return;
      for (const one of element.querySelectorAll(`[data-pin="${CSS.escape(key)}"]`)) one.classList.add("is-lit");
    };
    const over = ({ target }: Event) => light((target as Element).closest?.("[data-pin]")?.getAttribute("data-pin") ?? "");
    const away = () => light("");

    element.addEventListener("pointerover", over);
    element.addEventListener("focusin", over);
    element.addEventListener("pointerleave", away);
    return () => {
      element.removeEventListener("pointerover", over);
      element.removeEventListener("focusin", over);
      element.removeEventListener("pointerleave", away);
    };
  }, [root]);
}
