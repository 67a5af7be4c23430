/**
 * A claim: somebody says that a space is theirs to look after, and proves it with what the directory publishes about the place. A code
 * goes to an address under the domain of its own site or mail, or is read out over its own telephone by a moderator; where neither will
 * do, a moderator looks at what the person writes. Nobody grants a claim of their own.
 */
import type { SpaceFacts } from "~/spaces/space";

export const claimWays = ["domain", "phone", "moderator"] as const;
export type ClaimWay = (typeof claimWays)[number];

export const claimStates = ["open", "granted", "refused", "withdrawn"] as const;
export type ClaimState = (typeof claimStates)[number];

/** Why a claim is refused; the claimant reads the public wording of it. */
export const refusalReasons = ["not-proven", "no-answer", "other-keeper", "not-this-place", "misuse"] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** The reason as the claimant reads it: a suspicion is not spelt out to whom it is about. */
export function publicRefusal(reason: RefusalReason): RefusalReason {
  return reason === "misuse" ? "not-proven" : reason;
}

export const codeLength = 8;
/** Wrong tries a code allows. */
export const maxTries = 5;
/** How long a code holds: what is mailed is read at once, what is read out over the telephone has to be passed on. */
export const codeMinutes: Readonly<Record<"domain" | "phone", number>> = { domain: 10, phone: 120 };
export const proofLength = 2000;

/**
 * Domains under which anybody can have an address or a page: an address there says nothing about a place. Subdomains of these count too.
 */
const everybodysDomains = [
  "gmail.com", "googlemail.com", "yahoo.com", "yahoo.com.vn", "ymail.com", "outlook.com", "outlook.com.vn", "hotmail.com", "live.com", "msn.com", "icloud.com",
  "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "pm.me", "gmx.com", "gmx.net", "mail.com", "mail.ru", "yandex.com", "yandex.ru", "zoho.com",
  "tutanota.com", "tuta.io", "fastmail.com", "hey.com", "qq.com", "163.com", "126.com", "naver.com", "zalo.me", "vnn.vn", "fpt.vn", "hn.vnn.vn", "viettel.vn",
  "facebook.com", "instagram.com", "google.com", "goo.gl", "youtube.com", "tiktok.com", "linktr.ee", "wordpress.com", "blogspot.com", "wixsite.com", "weebly.com",
  "github.io", "github.com", "notion.site", "carrd.co", "medium.com", "business.site", "myshopify.com", "squarespace.com", "webflow.io", "netlify.app", "vercel.app",
  "web.app", "herokuapp.com", "pages.dev", "bio.link", "beacons.ai", "tripadvisor.com", "shopee.vn", "lazada.vn", "foody.vn", "wikipedia.org",
];

/** The domains that stand for a space: of its own site and of its own published address, never one where anybody can have an address. */
export function provableDomains({ website, email }: Pick<SpaceFacts, "website" | "email">): string[] {
  const [, host = ""] = /^https?:\/\/([^/?#:@]+)/i.exec(website ?? "") ?? [];
  const domains = [host.toLowerCase().replace(/^www\./, ""), (email ?? "").toLowerCase().split("@")[1] ?? ""];
  return [...new Set(domains)].filter((domain) => /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(domain) && !isEverybodys(domain));
}

/** Whether an address lies under one of the domains, and not merely under something that ends alike. */
export function isUnder(email: string, domains: readonly string[]): boolean {
  const domain = email.toLowerCase().split("@").at(-1) ?? "";
  return domains.includes(domain) && !isEverybodys(domain);
}

function isEverybodys(domain: string): boolean {
  return everybodysDomains.some((one) => domain === one || domain.endsWith(`.${one}`));
}

/** An address or number with its middle left out: enough to know it again. */
export function halfHidden(sentTo: string): string {
  const [name = "", domain] = sentTo.split("@");
  if (domain !== undefined) return `${name.slice(0, 1)}…@${domain}`;
  return `…${sentTo.replace(/\D/g, "").slice(-3)}`;
}
