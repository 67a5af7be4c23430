import { randomUUID } from "node:crypto";
import { db } from "~/adapters/db.server";
import type { SpaceFacts } from "~/spaces/space";
import { createSpace } from "~/spaces/space-write.server";
import type { DecisionOrder } from "~/submissions/decide.server";
import { correctedFacts, type KnownFacts, knownFacts, newFacts } from "~/submissions/proposed-facts";
import { submitSpace } from "~/submissions/submission-write.server";
import { spaceFacts } from "./space-facts";

/** Somebody with an account and a role. */
export async function person(role: "member" | "moderator" = "member", name = "Người thử"): Promise<{ id: string; role: "member" | "moderator"; name: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@example.vn`;
  await db.user.create({ data: { id, name, email, role } });
  return { id, role, name, email };
}

/** What a person states of a place. */
export function known(own: Partial<KnownFacts> = {}): KnownFacts {
  const facts = spaceFacts();
  return { ...(Object.fromEntries(knownFacts.map((fact) => [fact, facts[fact]])) as unknown as KnownFacts), ...own };
}

/** A space in the directory, and its id. */
export async function listed(own: Partial<SpaceFacts> = {}): Promise<string> {
  const created = await db.$transaction((tx) => createSpace(tx, spaceFacts(own), { actor: "seed", reason: "test" }));
  if (created.kind !== "created") throw new Error(created.kind);
  return created.spaceId;
}

/** Proposes a new space and gives the submission's id. */
export async function proposeNew(authorId: string, own: Partial<KnownFacts> = {}, key: string = randomUUID()): Promise<string> {
  const outcome = await submitSpace(authorId, { kind: "space-new", facts: newFacts(known(own), null), base: null, note: "tôi ở gần đó", key });
  if (outcome.kind !== "submitted") throw new Error(outcome.kind);
  return outcome.submissionId;
}

/** Proposes a correction of a space as it stood at a version and gives the submission's id. */
export async function proposeEdit(authorId: string, spaceId: string, own: Partial<KnownFacts>, version = 1): Promise<string> {
  const revision = await db.spaceRevision.findUniqueOrThrow({ where: { spaceId_version: { spaceId, version } } });
  const base = revision.facts as unknown as SpaceFacts;
  const states = Object.fromEntries(knownFacts.map((fact) => [fact, base[fact]])) as unknown as KnownFacts;
  const outcome = await submitSpace(authorId, { kind: "space-edit", facts: correctedFacts(base, { ...states, ...own }, null), base: { spaceId, version }, note: null, key: randomUUID() });
  if (outcome.kind !== "submitted") throw new Error(outcome.kind);
  return outcome.submissionId;
}

/** A decision as the form gives it. */
export function order(own: Partial<DecisionOrder> = {}): DecisionOrder {
  const decision = own.decision ?? "approve";
  const reason = decision === "approve" ? null : decision === "reject" ? "duplicate" as const : "hours" as const;
  return { decision, seen: 1, seenSpace: null, note: null, choices: {}, reason, ...own };
}
