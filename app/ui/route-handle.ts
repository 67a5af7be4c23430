/** What a route tells the layout through its `handle` export. */
export interface RouteHandle {
  /** "none" draws the page alone (embeds); "no-footer" leaves the height to the page (map views). */
  frame?: "none" | "no-footer";
}

/** The frame the innermost route asks for. */
export function frameOf(handles: readonly unknown[]): RouteHandle["frame"] | "full" {
  const asked = handles.findLast((handle) => typeof handle === "object" && handle !== null && "frame" in handle);
  return (asked as RouteHandle | undefined)?.frame ?? "full";
}
