/**
 * The public history of a space: what changed, when and why, and what sort of person changed it. Who exactly is nobody's business,
 * so a revision's actor is told by role, read from why the change was made.
 */
import type { Difference } from "./difference";
import type { RedactionReason } from "./redaction";

export type ActorKind = "directory" | "moderator" | "contributor" | "owner";

/** Why a revision was made: a code the interface has words for, or "other". */
export interface ChangeReason {
  code: "listed" | "ward" | "space-new" | "space-edit" | "space-closed" | "revert" | "confirm" | "merge" | "merged-away" | "takedown" | "lift" | "other";
  /** The version gone back to. */
  version: number | null;
}

const ownActors = new Set(["seed", "import", "synthetic"]);

/** The sort of person behind a revision. */
export function actorKind(actor: string, reason: string): ActorKind {
  if (ownActors.has(actor)) return "directory";
  if (reason.startsWith("owner:")) return "owner";
  return reason.startsWith("submission:") ? "contributor" : "moderator";
}

/** The reason of a revision as it is kept, read back. */
export function readReason(actor: string, reason: string, version: number): ChangeReason {
  const [, kind] = /^submission:(space-new|space-edit|space-closed)$/.exec(reason) ?? [];
  if (kind) return { code: kind as ChangeReason["code"], version: null };
  if (reason === "owner:edit") return { code: "space-edit", version: null };
  const [, to] = /^revert:(\d{1,9})$/.exec(reason) ?? [];
  if (to) return { code: "revert", version: Number(to) };
  if (/^(owner|moderator):confirm$/.test(reason)) return { code: "confirm", version: null };
  const [, moderation] = /^(merge|merged-away|takedown|lift)(?::|$)/.exec(reason) ?? [];
  if (moderation) return { code: moderation as ChangeReason["code"], version: null };
  if (ownActors.has(actor)) return { code: version === 1 ? "listed" : "other", version: null };
  return { code: "other", version: null };
}

/** One revision as everybody sees it. */
export interface RevisionView {
  version: number;
  actor: ActorKind;
  reason: ChangeReason;
  /** ISO 8601. */
  at: string;
  /** Against the revision before; null for the first, and where either is hidden as a whole. */
  differences: Difference[] | null;
  /** What is hidden of it, by names of groups, and why; "all" where nothing is left. */
  redacted: { reason: RedactionReason; facts: "all" | string[] } | null;
}
