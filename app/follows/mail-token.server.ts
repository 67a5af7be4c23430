import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "~/env.server";
import type { Recipient } from "./recipient";

/** What a link in a digest is good for: ending the mails, or seeing and changing what is followed. */
export type TokenPurpose = "stop" | "list";

/** 128 bits in hexadecimal. why: mail programs that make links of plain text leave out a "-" or "_" at the end. */
const macLength = 32;

/**
 * The token of a link in a digest. It never expires, because mails are kept for years and ending them must still work; it is signed
 * rather than kept, so that whoever reads the database cannot use anybody's; and each purpose has its own.
 */
export function mailToken(purpose: TokenPurpose, { kind, id }: Recipient): string {
  return `${kind === "user" ? "u" : "s"}${id}-${signature(purpose, kind, id)}`;
}

/** Whose token it is; null for one we have not made for this purpose. */
export function readMailToken(purpose: TokenPurpose, token: string): Recipient | null {
  const [letter, id, mac] = [token.slice(0, 1), token.slice(1, -macLength - 1), token.slice(-macLength)];
  if (!/^[us]$/.test(letter) || !/^[\w-]{1,64}$/.test(id) || mac.length !== macLength) return null;
  const kind = letter === "u" ? "user" : "subscriber";
  const [given, own] = [Buffer.from(mac), Buffer.from(signature(purpose, kind, id))];
  return given.length === own.length && timingSafeEqual(given, own) ? { kind, id } : null;
}

function signature(purpose: TokenPurpose, kind: string, id: string): string {
  return createHmac("sha256", env.AUTH_SECRET).update(`digest ${purpose} ${kind} ${id}`).digest("hex").slice(0, macLength);
}
