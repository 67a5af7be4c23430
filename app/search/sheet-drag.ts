/** The bottom sheet's three heights and how a hand moves it between them. */

export const sheetHeights = ["low", "half", "full"] as const;
export type SheetHeight = (typeof sheetHeights)[number];

/** Shorter movements are a press, not a drag. */
const pressPixels = 8;

/** The height one step up or down, staying where there is none. */
export function stepped(height: SheetHeight, by: 1 | -1): SheetHeight {
  return sheetHeights[sheetHeights.indexOf(height) + by] ?? height;
}

/** The height after a press of the handle: up one step, and from the top back to the middle. */
export function pressed(height: SheetHeight): SheetHeight {
  return height === "full" ? "half" : stepped(height, 1);
}

/** The height after the handle moved `deltaPx` down (negative is up). */
export function dragged(height: SheetHeight, deltaPx: number): SheetHeight {
  if (Math.abs(deltaPx) < pressPixels) return pressed(height);
  return stepped(height, deltaPx > 0 ? -1 : 1);
}
