import { z } from "zod";
import type { CeremonyOutcome, CeremonyStep } from "./passkey.server";
import { privateCaching } from "./private-page";

const bytes = z.string().max(20_000);
const step = z.object({
  response: z
    .object({
      id: bytes,
      rawId: bytes,
      type: z.literal("public-key"),
      response: z.record(z.string().max(40), z.union([bytes, z.array(z.string().max(40)).max(10)])),
      clientExtensionResults: z.record(z.string(), z.unknown()),
    })
    .optional(),
});

/** What the browser's script sent; an empty first step where it is nothing we know, which opens nothing. */
export async function readStep(request: Request): Promise<CeremonyStep> {
  const body: unknown = await request.json().catch(() => ({}));
  return step.safeParse(body).data ?? {};
}

/** The outcome as JSON for the browser's script. */
export function answerCeremony(outcome: CeremonyOutcome): Response {
  const headers = outcome.kind === "done" ? outcome.cookies : new Headers();
  headers.set("Cache-Control", privateCaching);
  headers.set("Content-Type", "application/json; charset=utf-8");
  if (outcome.kind === "limited") headers.set("Retry-After", String(outcome.retryAfterSeconds));
  const status = { done: 200, refused: 400, limited: 429 }[outcome.kind];
  return new Response(JSON.stringify(outcome.kind === "done" ? outcome.answer : {}), { status, headers });
}
