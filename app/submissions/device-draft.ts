/**
 * What somebody without an account has typed, kept in their own browser and nowhere else: one form an address, thrown away when it is
 * sent or a month old. Their e-mail address is not among it.
 */
import type { FormValues } from "./form-values";
import { isWorthKeeping, readTyped, typedIn } from "./typed-values";

const mostMs = 30 * 24 * 60 * 60 * 1000;

/** Where a browser keeps texts; what of it is used here. */
export interface Keeper {
  getItem: (name: string) => string | null;
  setItem: (name: string, text: string) => void;
  removeItem: (name: string) => void;
}

export interface DeviceDraft {
  /** Of the space it corrects, as the form began; empty for a new one. */
  version: string;
  typed: FormValues;
}

/** The name of the draft of a page, the same in both languages. */
export function draftName(path: string): string {
  return `proposal:${path.replace(/^\/en(?=\/)/, "")}`;
}

/** Keeps what a form holds; false where the browser keeps nothing (full, or forbidden). */
export function keepDraft(keeper: Keeper, path: string, form: FormData, nowMs: number): boolean {
  const typed = typedIn(form);
  if (!isWorthKeeping(typed)) return false;
  try {
    keeper.setItem(draftName(path), JSON.stringify({ at: nowMs, version: String(form.get("version") ?? ""), typed }));
    return true;
  } catch {
    return false;
  }
}

/** What was kept for a page; null where nothing was, or not lately. */
export function readDraft(keeper: Keeper, path: string, nowMs: number): DeviceDraft | null {
  try {
    const kept = JSON.parse(keeper.getItem(draftName(path)) ?? "null") as { at?: unknown; version?: unknown; typed?: unknown } | null;
    if (!kept || typeof kept.at !== "number" || nowMs - kept.at > mostMs) return null;
    const typed = readTyped(kept.typed);
    return isWorthKeeping(typed) ? { version: /^\d{1,9}$/.test(String(kept.version)) ? String(kept.version) : "", typed } : null;
  } catch {
    return null;
  }
}

/** Throws the draft of a page away. */
export function forgetDraft(keeper: Keeper, path: string): void {
  try {
    keeper.removeItem(draftName(path));
  } catch {
    // why: a browser that keeps nothing has nothing to forget.
  }
}
