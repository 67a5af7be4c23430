import { type RefObject, useEffect } from "react";
import { keyAct, type KeyAct } from "./queue-key";

const offKey = "moderation-keys";

/** Whether the person of this browser wants keys; where the browser keeps nothing for us, they are there. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(offKey) !== "off";
  } catch {
    return true;
  }
}

/** Remembers whether the person of this browser wants keys; false where the browser keeps nothing for us. */
export function keepKeysOn(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.removeItem(offKey);
    else localStorage.setItem(offKey, "off");
    return true;
  } catch {
    return false;
  }
}

/** Listens for the keys of moderators on the whole page, as long as they are wanted; `help` is the panel that lists them. */
export function useQueueKeys(help: RefObject<HTMLDetailsElement>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!areKeysOn()) return;
      const focused = document.activeElement;
      const on = { tag: focused?.localName ?? "", type: focused?.getAttribute("type") ?? "text", editable: focused instanceof HTMLElement && focused.isContentEditable };
      const act = event.defaultPrevented ? null : keyAct({ key: event.key, ctrlKey: event.ctrlKey, altKey: event.altKey, metaKey: event.metaKey, on });
      if (act && carryOut(act, focused, help.current)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [help]);
}

/** Carries a key out; false where there is nothing on the page for it. */
function carryOut(act: KeyAct, focused: Element | null, help: HTMLDetailsElement | null): boolean {
  if (act.kind === "move") return moveBy(act.step, focused);
  if (act.kind === "pick") return click(focused?.closest("[data-key-row]")?.querySelector<HTMLInputElement>("input[type=checkbox]:not(:disabled)"));
  if (act.kind === "choose") return choose(act.place, focused);
  if (act.kind === "goTo") return goTo(document.querySelector<HTMLElement>(`[data-key="${act.key}"]`));
  return help !== null && goTo(help.querySelector("summary"), help);
}

function moveBy(step: 1 | -1, focused: Element | null): boolean {
  const rows = [...document.querySelectorAll("[data-key-row]")];
  const place = rows.findIndex((row) => row.contains(focused));
  const next = place < 0 ? (step === 1 ? 0 : -1) : place + step;
  return focusOn(rows.at(next < 0 && place >= 0 ? 0 : next)?.querySelector<HTMLElement>("a[href]"));
}

function choose(place: number, focused: Element | null): boolean {
  const group = focused?.closest("details, form")?.querySelector("[data-key-digits]");
  const choice = group?.querySelectorAll<HTMLInputElement>("input[type=radio]")[place];
  return focusOn(choice) && click(choice);
}

/** Focus on a control; on one that opens something, opens it and goes to what it names. */
function goTo(control: HTMLElement | null, opened = control?.closest("details")): boolean {
  if (control && opened) opened.open = true;
  const inner = control?.dataset.keyOpens ? opened?.querySelector<HTMLElement>(control.dataset.keyOpens) : null;
  return focusOn(inner ?? control);
}

function focusOn(control: HTMLElement | null | undefined): boolean {
  control?.focus();
  return control !== null && control !== undefined;
}

function click(control: HTMLElement | null | undefined): boolean {
  control?.click();
  return control !== null && control !== undefined;
}
