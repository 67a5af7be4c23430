/**
 * What goes with a draft besides what is typed: the key of its form and, for a correction, which space and which version of it.
 */
import { z } from "zod";

export const draftForm = z.object({
  intent: z.enum(["save", "drop"]).catch("save"),
  key: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  slug: z.string().regex(/^[a-z0-9-]{1,120}$/).optional(),
  version: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
});

const notices = ["saved", "dropped", "empty", "sent", "notFound", "limited"] as const;
export type DraftNotice = (typeof notices)[number];

/** What an address tells of a draft; null where it tells nothing that makes sense. */
export function readDraftNotice(query: URLSearchParams): DraftNotice | null {
  return notices.find((one) => one === query.get("draft")) ?? null;
}
