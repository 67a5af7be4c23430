import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "~/env.server";

/** Why a form of somebody without an account is asked for again: sent faster than a person types, too old, or a field filled that nobody sees. */
export type Hurdle = "tooFast" | "tooOld" | "trap";

/** Nobody reads and fills in even the shortest of the forms faster. */
const leastMs = 3_000;
const mostMs = 24 * 60 * 60 * 1000;

/** What a form carries to say when it was begun; signed, so that a program cannot make it up. */
export function formStart(now: Date): string {
  const ms = String(now.getTime());
  return `${ms}-${signature(ms)}`;
}

/** What stands in the way of a form: its start, and the field that people do not see. Null where a person may well have sent it. */
export function hurdleOf(start: string | undefined, trap: string | undefined, now: Date): Hurdle | null {
  if (trap) return "trap";
  const [ms = "", mac = ""] = (start ?? "").split("-");
  const [given, own] = [Buffer.from(mac), Buffer.from(signature(ms))];
  if (given.length !== own.length || !timingSafeEqual(given, own)) return "tooOld";
  const age = now.getTime() - Number(ms);
  return age > mostMs ? "tooOld" : age < leastMs ? "tooFast" : null;
}

function signature(ms: string): string {
  return createHmac("sha256", env.AUTH_SECRET).update(`proposal form ${ms}`).digest("hex").slice(0, 32);
}
