import { checkSpaceFacts } from "~/spaces/facts";
import type { SpaceFacts } from "~/spaces/space";

/** The facts of a made-up space, with some of one's own. */
export function spaceFacts(own: Partial<SpaceFacts> = {}): SpaceFacts {
  const { facts, problems } = checkSpaceFacts({
    slug: "xuong-gom", status: "published", operation: "operating", nameVi: "Xưởng gốm", kinds: ["studio"], fields: ["crafts-folk-art"],
    lng: 105.85, lat: 21.03, positionAccuracy: "street", ...own,
  });
  if (!facts) throw new Error(problems.join("; "));
  return facts;
}
