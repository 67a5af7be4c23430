/**
 * Single values of a question, as they stand in a URL: each reader answers null for what makes no sense.
 */
import { normaliseText } from "~/lib/fold";
import { type Bounds, hanoiBounds, intersection, isInside, type Point } from "~/map/geo";
import type { OpenAt } from "./query";

export const maxTextLength = 200;
const shownLength = 40;

/** A parameter value that was left out, cut short for display. */
export interface Dropped {
  param: string;
  value: string;
}

/** Names a value that cannot be used, short enough to be shown. */
export function droppedValue(param: string, value: string): Dropped {
  const text = cleanText(value.slice(0, shownLength * 4));
  return { param, value: text.length > shownLength ? `${cutText(text, shownLength)}…` : text };
}

/** Words to search for, normalised; `cut` is true where they were too long and lost their end, or held nothing readable. */
export function readText(typed: string): { text: string; cut: boolean } {
  // why: 50 kB of text must not cost 50 kB of normalising; marks written apart take up to four characters a letter.
  const text = cleanText(typed.slice(0, maxTextLength * 8));
  const cut = typed.length > maxTextLength * 8 || text.length > maxTextLength || (text === "" && typed.trim() !== "");
  return { text: cutText(text, maxTextLength), cut };
}

/** NFC without control characters and broken surrogates, blanks collapsed. */
function cleanText(text: string): string {
  return normaliseText(text.replace(/[\p{Cc}\p{Cs}\uFFFD]/gu, " "));
}

/** At most so many characters, never through the middle of a surrogate pair, a run of marks or a blank. */
function cutText(text: string, maxLength: number): string {
  return text.slice(0, maxLength).replace(/\p{Cs}$/u, "").trim();
}

function readNumbers(text: string, count: number): number[] | null {
  const parts = text.split(",");
  if (parts.length !== count || !parts.every((part) => /^-?\d{1,3}(\.\d{1,20})?$/.test(part))) return null;
  return parts.map((part) => Math.round(Number(part) * 1e5) / 1e5);
}

/** A box given as west,south,east,north, cut to Hanoi; null where it is reversed or lies outside. */
export function readBounds(text: string): Bounds | null {
  const [west, south, east, north] = readNumbers(text, 4) ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  if (west >= east || south >= north) return null;
  return intersection({ west, south, east, north }, hanoiBounds);
}

/** A point of Hanoi given as lng,lat. */
export function readPoint(text: string): Point | null {
  const [lng, lat] = readNumbers(text, 2) ?? [];
  if (lng === undefined || lat === undefined) return null;
  return isInside({ lng, lat }, hanoiBounds) ? { lng, lat } : null;
}

/** A whole number within bounds, both included. */
export function readInteger(text: string, min: number, max: number): number | null {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** "now", or a date and time that exist, written in full. */
export function readOpenAt(text: string): OpenAt | null {
  if (text === "now") return text;
  if (!/^20\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(text)) return null;
  const date = new Date(`${text}:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as OpenAt) : null;
}
