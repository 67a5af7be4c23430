/** The combobox pattern as arithmetic: which option a key makes active, -1 being the text field itself. */

/** The next active option, or null where the key belongs to the text field. */
export function activeAfterKey(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
      return active + 1 < count ? active + 1 : -1;
    case "ArrowUp":
      return active === -1 ? count - 1 : active - 1;
    case "Home":
      return active === -1 ? null : 0;
    case "End":
      return active === -1 ? null : count - 1;
    default:
      return null;
  }
}
