import { randomUUID } from "node:crypto";
import type { SpaceFacts } from "~/spaces/space";
import type { KnownFacts } from "~/submissions/proposed-facts";
import { newFacts } from "~/submissions/proposed-facts";
import { type ConfirmOutcome, confirmProposal, proposeAsVisitor, type VisitorOutcome, type VisitorProposal } from "~/submissions/visitor-submit.server";
import { known } from "./submission";
import { waitingJobs } from "./upload";

/** The address of the network that a test's visitors come from. */
export const visitorAddress = "192.0.2.7";

/** A new place as somebody without an account proposes it. */
export function visitorProposal(own: Partial<Omit<VisitorProposal, "facts">> & { facts?: SpaceFacts; known?: Partial<KnownFacts> } = {}): VisitorProposal {
  const { known: states, ...rest } = own;
  return { email: `khach-${randomUUID()}@example.vn`, language: "vi", kind: "space-new", facts: newFacts(known(states), null), base: null, note: "tôi ở gần đó", key: randomUUID(), ...rest };
}

/** Sends it, from one network unless another is named. */
export function propose(proposal: VisitorProposal, now = new Date(), address = visitorAddress): Promise<VisitorOutcome> {
  return proposeAsVisitor(proposal, address, now);
}

/** The tokens of the links mailed to an address, oldest first, by the path they lead to. */
export async function mailedTokens(email: string, path: string): Promise<string[]> {
  const mails = (await waitingJobs("send-mail")).filter(({ to }) => to === email);
  return mails.flatMap(({ text }) => [...String(text).matchAll(/(\/proposals(?:\/confirm)?)\?token=([0-9a-f]{48})/g)].filter(([, to]) => to === path).map(([, , token = ""]) => token));
}

/** Opens the newest confirming link of an address and presses its button. */
export async function confirmed(email: string, now = new Date()): Promise<ConfirmOutcome> {
  return confirmProposal((await mailedTokens(email, "/proposals/confirm")).at(-1) ?? "", visitorAddress, now);
}
