/**
 * The keys of moderators. A key only ever moves the focus or ticks a box: what is decided is decided by pressing the control it leads
 * to, so that no stray key decides. Keys sleep while somebody types, and with Ctrl, Alt or Meta they are the browser's.
 */

export type QueuePageName = "queue" | "item";

/** Keys by page, in the order they are shown; "digit" stands for 1 to 9, "enter" is the browser's own. */
export const keysOnPage = {
  queue: ["j", "k", "enter", "x", "a", "r", "u", "help"],
  item: ["a", "e", "c", "r", "digit", "q", "help"],
} as const satisfies Record<QueuePageName, readonly string[]>;

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** The control that has the focus: its element's name in small letters and its type. */
  on: { tag: string; type: string; editable: boolean };
}

export type KeyAct =
  | { kind: "move"; step: 1 | -1 }
  | { kind: "pick" }
  | { kind: "help" }
  /** The n-th choice of the group that has the focus. */
  | { kind: "choose"; place: number }
  /** To the control that bears the key. */
  | { kind: "goTo"; key: string };

/** What a key asks for; null for one that is none of ours. */
export function keyAct({ key, ctrlKey, altKey, metaKey, on }: Pressed): KeyAct | null {
  if (ctrlKey || altKey || metaKey || isTyping(on)) return null;
  if (key === "?") return { kind: "help" };
  const small = key.toLowerCase();
  if (small === "j" || small === "k") return { kind: "move", step: small === "j" ? 1 : -1 };
  if (small === "x") return { kind: "pick" };
  if (/^[1-9]$/.test(small)) return { kind: "choose", place: Number(small) - 1 };
  return /^[a-z]$/.test(small) ? { kind: "goTo", key: small } : null;
}

function isTyping({ tag, type, editable }: Pressed["on"]): boolean {
  if (editable || tag === "textarea" || tag === "select") return true;
  return tag === "input" && !["checkbox", "radio", "button", "submit", "reset"].includes(type);
}
