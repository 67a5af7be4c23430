import type { Language } from "~/i18n/i18n";
import type { Cluster } from "~/search/view";
import { bubbleSvg, pinSvg } from "~/ui/pin";
import { markKey } from "./mark";
import { markArtPixels } from "./mark-size";

interface MarkWords {
  /** What the mark is called for people who do not see it. */
  label: string;
  /** Where a pin leads; null for a bubble, which only opens nearer. */
  href: string | null;
  language: Language;
}

/** The mark as a link (a pin) or button (a bubble), so that keyboard, screen reader and "open in new tab" work as anywhere. */
export function markElement(mark: Cluster, { label, href, language }: MarkWords): HTMLElement {
  const element: HTMLElement = document.createElement(href === null ? "button" : "a");
  element.className = "map-mark-target";
  element.dataset.pin = markKey(mark);
  element.setAttribute("aria-label", label);
  element.draggable = false;
  if (href === null) element.setAttribute("type", "button");
  else element.setAttribute("href", href);
  const art = { field: mark.field, slug: mark.space?.slug ?? markKey(mark), sizePx: markArtPixels(mark) };
  element.innerHTML = mark.space ? pinSvg(art) : bubbleSvg({ ...art, count: mark.count, language });
  // why: a press opens the card on the map; only a deliberate new tab or window follows the link at once.
  element.addEventListener("click", (event: MouseEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
  });
  return element;
}
