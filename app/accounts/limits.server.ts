import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "~/adapters/db.server";
import { log } from "~/lib/log.server";

/** How often something may happen per key: `points` times in `seconds`. Counted in Postgres, so all web processes share them. */
const limits = {
  /** Wrong passwords and codes from one address. */
  "sign-in-address": { points: 20, seconds: 15 * 60 },
  /** Wrong passwords on one account from wherever; devices that have signed in to it before are counted apart. */
  "sign-in-account": { points: 60, seconds: 60 * 60 },
  "sign-in-known-device": { points: 20, seconds: 15 * 60 },
  /** Accounts asked for from one address: a school or a workshop may share one. */
  "sign-up-address": { points: 120, seconds: 60 * 60 },
  /** Mails with links asked for, by address and by the e-mail address that was typed. */
  "link-address": { points: 120, seconds: 60 * 60 },
  "link-email": { points: 4, seconds: 15 * 60 },
  /** Links from one address that opened nothing; a good one gives its try back. */
  "link-try": { points: 30, seconds: 15 * 60 },
  /** Passkey ceremonies from one address. */
  passkey: { points: 60, seconds: 15 * 60 },
  /** Passwords and codes typed again on the security page, by account. */
  "confirm-account": { points: 10, seconds: 15 * 60 },
  /** One-time codes and backup codes, by account. */
  "code-account": { points: 10, seconds: 15 * 60 },
  /** A one-time code that was good is good once: it lives 30 seconds, with one period of grace either side. */
  "used-code": { points: 1, seconds: 120 },
  /** Messages relayed to designers, by sender. */
  "contact-sender": { points: 10, seconds: 24 * 60 * 60 },
  "report-address": { points: 20, seconds: 60 * 60 },
  /** The same report of the same thing from one address: a second says nothing new. */
  "report-thing": { points: 1, seconds: 24 * 60 * 60 },
  "follow-address": { points: 20, seconds: 60 * 60 },
  /** Co-authors named, by author: each is written to. */
  "credit-account": { points: 40, seconds: 24 * 60 * 60 },
  /** Proposals of one account. */
  "submit-account": { points: 40, seconds: 24 * 60 * 60 },
  /** Proposals of people without an account, from one address: a class may propose together. */
  "visitor-submit-address": { points: 40, seconds: 60 * 60 },
  /** Places that may be the same, asked for while typing. */
  "alike-address": { points: 900, seconds: 60 * 60 },
  /** Drafts saved while typing, by account. */
  "draft-account": { points: 900, seconds: 60 * 60 },
  /** Spaces claimed: by account, and of one space by whomever. */
  "claim-account": { points: 5, seconds: 24 * 60 * 60 },
  "claim-space": { points: 12, seconds: 24 * 60 * 60 },
  /** Codes of claims typed, by account; a good one gives its try back. */
  "claim-code": { points: 15, seconds: 60 * 60 },
  /** People asked to look after a space, by who asks. */
  "invite-account": { points: 20, seconds: 24 * 60 * 60 },
  "upload-account": { points: 60, seconds: 60 * 60 },
  /** Everything held about a person, packed anew each time, by account. */
  "export-account": { points: 5, seconds: 60 * 60 },
  /** Profiles read from one address: enough to browse, too few to harvest. */
  "profile-read": { points: 300, seconds: 60 * 60 },
  /** Lists of designers that programs ask for, and pages turned, in twenties of designers from one address. */
  "profile-list": { points: 600, seconds: 60 * 60 },
} as const;

export type LimitName = keyof typeof limits;
export type Taken = { ok: true } | { ok: false; retryAfterSeconds: number };

const limiters = new Map<LimitName, RateLimiterPostgres>();

/**
 * Takes one of the tries, or several, that the limit allows the key (an address key, an account id, an e-mail address); says how long
 * to wait where none is left.
 */
export async function takeToken(name: LimitName, key: string, points = 1): Promise<Taken> {
  return limiterOf(name).consume(hashed(key), points).then(
    () => ({ ok: true }) as const,
    (refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      log.warn({ event: "limit", limit: name }, "a limit was reached");
      return refused(refusal);
    },
  );
}

/** Gives a try back: for limits that count failures only. why: taken first and given back, many tries at once cannot slip through. */
export async function giveTokenBack(name: LimitName, key: string): Promise<void> {
  await limiterOf(name).reward(hashed(key));
}

function refused({ msBeforeNext }: RateLimiterRes): Taken {
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}

function limiterOf(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const { points, seconds } = limits[name];
  const options = { storeClient: pool, storeType: "pool", tableName: "rate_limit", tableCreated: true, keyPrefix: name, points, duration: seconds };
  const limiter = new RateLimiterPostgres(options);
  limiters.set(name, limiter);
  return limiter;
}

/** why: keys may be e-mail or network addresses, which the table of counters has no need to know. */
function hashed(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 22);
}
