import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type SheetHeight, dragged, stepped } from "./sheet-drag";

/**
 * The list as a bottom sheet on phones. Middle and full height are native scrolling over the sticky map, which also
 * works without script; the handle adds the low height, a drag and the keyboard. On wide screens it is a plain column.
 */
export function ResultSheet({ children }: { children: ReactNode }) {
  const { t } = useTranslation("search");
  const sheet = useRef<HTMLDivElement>(null);
  const startY = useRef<number | null>(null);
  const [isReady, setReady] = useState(false);
  const [isLow, setLow] = useState(false);
  useEffect(() => setReady(true), []);

  const current = (): SheetHeight => {
    if (isLow) return "low";
    return window.scrollY > (topOf(sheet.current) - window.innerHeight * 0.1) / 2 ? "full" : "half";
  };
  const moveTo = (height: SheetHeight) => {
    setLow(height === "low");
    window.scrollTo({ top: height === "full" ? topOf(sheet.current) : 0, behavior: "smooth" });
  };

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    startY.current = event.clientY;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (startY.current === null || !sheet.current) return;
    sheet.current.style.transform = `translateY(${Math.round(event.clientY - startY.current)}px)`;
  };
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>) => {
    if (startY.current === null) return;
    const deltaPx = event.clientY - startY.current;
    startY.current = null;
    if (sheet.current) sheet.current.style.transform = "";
    moveTo(dragged(current(), deltaPx));
  };
  const onPointerCancel = () => {
    startY.current = null;
    if (sheet.current) sheet.current.style.transform = "";
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    moveTo(stepped(current(), event.key === "ArrowUp" ? 1 : -1));
  };

  return (
    <div className={isLow ? "sheet sheet-low" : "sheet"} ref={sheet}>
      <div className="sheet-grip">
        {isReady ? (
          <button
            type="button"
            className="sheet-handle"
            aria-label={t("sheetHandle")}
            onPointerDown={onPointerDown}
            onPointerMove={onPointerMove}
            onPointerUp={onPointerUp}
            onPointerCancel={onPointerCancel}
            onKeyDown={onKeyDown}
            onClick={(event) => event.detail === 0 && moveTo(dragged(current(), 0))}
          />
        ) : null}
      </div>
      {children}
    </div>
  );
}

/** How far the page must scroll for the sheet to fill the screen. */
function topOf(sheet: HTMLElement | null): number {
  return sheet ? sheet.getBoundingClientRect().top + window.scrollY : 0;
}
