/**
 * What a form says about the focal point of a picture: the spot that was clicked, else where the sliders stand.
 */
import { focalDrawing, focalPointOf, focalSteps } from "~/media/focal";

interface FocalWords {
  click?: { x: number; y: number };
  focalX?: number;
  focalY?: number;
}

/** The point as shares of width and height; null where the form says nothing of it. */
export function focalOf({ click, focalX, focalY }: FocalWords, picture: { width: number; height: number }): { focalX: number; focalY: number } | null {
  if (click) return focalPointOf(click.x, click.y, focalDrawing(picture));
  return focalX === undefined || focalY === undefined ? null : { focalX: focalX / focalSteps, focalY: focalY / focalSteps };
}
