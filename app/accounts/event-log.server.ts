import { log } from "~/lib/log.server";

/** What is written down for whoever looks into a break-in: accounts by id, never an address, password, code or link. */
export type AccountEvent =
  | "sign-up"
  | "sign-in"
  | "sign-in-refused"
  | "sign-out"
  | "sessions-ended"
  | "password-changed"
  | "password-reset"
  | "email-changed"
  | "second-factor-on"
  | "second-factor-off"
  | "passkey-added"
  | "passkey-removed"
  | "role-changed"
  | "access-denied"
  | "account-closed"
  | "account-opened"
  | "account-corrected"
  | "account-set-aside"
  | "account-taken-back"
  | "consent-given"
  | "consent-withdrawn"
  | "data-exported"
  | "erasure-requested"
  | "erasure-cancelled"
  | "account-erased"
  | "dormant-reminded";

/** Logs one event of an account. */
export function logAccountEvent(event: AccountEvent, about: { user?: string; way?: string; role?: string }): void {
  log.info({ event, ...about }, "account");
}
