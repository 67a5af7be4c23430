/**
 * A kept draft back in its form. For the browser alone: it works on the fields themselves, which know more than the page does.
 */
import type { DeviceDraft } from "./device-draft";
import { typedNames } from "./typed-values";

/** Puts a kept draft back into its form, telling every field as if it had been typed. */
export function fillForm(form: HTMLFormElement, { version, typed }: DeviceDraft): void {
  // why: a correction stays one of the version it was begun from, or it would undo what others have changed since.
  if (version !== "") for (const control of controlsOf(form, "version")) control.value = version;
  for (const name of typedNames) {
    const value = typed[name];
    if (value === undefined) continue;
    for (const control of controlsOf(form, name)) {
      if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = value.includes(control.value);
      else if (typeof value === "string") control.value = value;
      control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    }
  }
}

function controlsOf(form: HTMLFormElement, name: string) {
  return form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`[name="${name}"]`);
}
