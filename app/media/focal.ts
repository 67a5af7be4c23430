/**
 * The focal point: the spot of a picture that stays in view when a page crops it. Kept as shares of width and height; shown in steps
 * of a tenth, because each step is a class and pages carry no style attributes.
 */

export const focalSteps = 10;

/** How wide the picture is drawn for pointing at it: a form tells the place in these pixels, so the page must not shrink it. */
const drawnWidth = 256;

/** The size in which a picture is drawn for pointing at it. */
export function focalDrawing({ width, height }: { width: number; height: number }): { width: number; height: number } {
  return { width: drawnWidth, height: Math.max(1, Math.round((drawnWidth * height) / width)) };
}

/** The nearest step, 0 to 10. */
export function focalStep(share: number): number {
  return Math.min(focalSteps, Math.max(0, Math.round(share * focalSteps)));
}

/** The classes that keep the point in view (app/media/media.css). */
export function focalClasses({ focalX, focalY }: { focalX: number; focalY: number }): string {
  return `focal-x-${focalStep(focalX)} focal-y-${focalStep(focalY)}`;
}

/** Where a click on a drawing of this size points; null where it is none. */
export function focalPointOf(x: number, y: number, drawn: { width: number; height: number }): { focalX: number; focalY: number } | null {
  const [focalX, focalY] = [x / drawn.width, y / drawn.height];
  const isInside = [focalX, focalY].every((share) => share >= 0 && share <= 1);
  return isInside ? { focalX, focalY } : null;
}
