import type { Submission } from "@conform-to/react";
import { orUnavailable } from "~/lib/http.server";
import { listWards } from "~/places/place.server";
import type { SpaceFacts } from "~/spaces/space";
import { drawnPage } from "~/spaces/space-page.server";
import { differencesOf } from "./difference";
import type { ProposalPreview } from "./proposal-reply";
import { refuseProposal } from "./send-proposal.server";
import { wardNamesIn } from "./ward-names.server";

/** Back to the form with how its proposal would look; nothing is kept. */
export async function previewProposal(submission: Submission<unknown, string[]>, base: SpaceFacts | null, facts: SpaceFacts) {
  // why: said as a problem of the whole, what was typed stays in the form.
  return refuseProposal({ result: submission.reply({ formErrors: ["preview"] }), preview: await orUnavailable(previewOf(base, facts, new Date())) }, 200);
}

/** A new place as its page would look at an instant, or what a correction would change. */
export async function previewOf(base: SpaceFacts | null, facts: SpaceFacts, now: Date): Promise<ProposalPreview> {
  if (base) {
    const differences = differencesOf(base, facts);
    return { page: null, differences, wards: await wardNamesIn(differences) };
  }
  const at = now.toISOString();
  const space = { ...facts, id: "", version: 1, locationPrecision: "exact" as const, createdAt: at, updatedAt: at };
  const ward = (await listWards()).find(({ code }) => code === facts.wardCode) ?? null;
  return { page: await drawnPage({ kind: "space", space, ward, formerDistrict: null, certifications: [], criteria: [], revisionCount: 1 }, now), differences: null, wards: {} };
}
