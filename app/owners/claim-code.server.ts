import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { env } from "~/env.server";
import { codeLength } from "./claim";

/** A code of digits that nobody can guess. */
export function newCode(): string {
  return String(randomInt(10 ** codeLength)).padStart(codeLength, "0");
}

/** What the database keeps of a claim's code. why: keyed, because so few digits could be tried out from a plain hash. */
export function codeHash(claimId: string, code: string): string {
  return createHmac("sha256", env.AUTH_SECRET).update(`claim ${claimId} ${code}`).digest("base64url");
}

/** Whether a typed code is the claim's. */
export function isCode(claimId: string, typed: string, kept: string): boolean {
  const [given, own] = [Buffer.from(codeHash(claimId, typed)), Buffer.from(kept)];
  return given.length === own.length && timingSafeEqual(given, own);
}
