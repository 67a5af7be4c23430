import { type Reportable, reportableTypes } from "./report";
import { findReportable } from "./reportable.server";

/** The thing that the query of an address means, where the viewer may see it; null else. */
export async function askedThing(request: Request, viewer: { id: string } | null): Promise<Reportable | null> {
  const query = new URL(request.url).searchParams;
  const type = reportableTypes.find((one) => one === query.get("type"));
  const id = query.get("id") ?? "";
  return type && /^[a-z0-9-]{1,120}$/.test(id) ? findReportable(type, id, viewer) : null;
}
