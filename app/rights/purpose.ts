/**
 * What a person is asked to agree to, one purpose at a time: the account itself, a public profile, digests by mail, and being counted
 * in figures. Nobody has agreed to anything by default, and each purpose can be withdrawn by itself. The words of a purpose have a
 * version; whoever changes the words gives them a new one, so that a line of consent always says what was agreed to.
 */

export const purposes = ["account", "public-profile", "mail", "statistics"] as const;
export type Purpose = (typeof purposes)[number];

/** Purposes given and withdrawn by a form of their own; the account is given by signing up and withdrawn by erasure. */
export const formPurposes = ["public-profile", "mail", "statistics"] as const;
export type FormPurpose = (typeof formPurposes)[number];

/** Where the words stand that a person agrees to; the first two are those of the forms where they are agreed to. */
export const purposeTexts: Record<Purpose, string> = {
  account: "accounts:signUp.agree",
  "public-profile": "designers:publish.consent",
  mail: "rights:consent.text.mail",
  statistics: "rights:consent.text.statistics",
};

/** The version of the words of the mail purpose, here and beside every button that begins a mail. */
export const mailTextVersion = "2026-11b";
/** The first words of the mail purpose that speak of the yearly question to whoever looks after a place. */
const firstWithQuestion = "2026-11b";
/** The version of the words of being counted in figures. */
export const statisticsTextVersion = "2026-11";

/** One decision as it is kept. */
export interface ConsentLine {
  granted: boolean;
  /** ISO 8601, UTC. */
  at: string;
  language: "vi" | "en";
  textVersion: string;
}

/** How a purpose stands for a person. */
export interface ConsentStanding {
  purpose: Purpose;
  granted: boolean;
  /** The version of the words shown now. */
  textVersion: string;
  /** Newest first. */
  lines: ConsentLine[];
}

/** Whether the last word about mails allows the yearly question: given, and under words that speak of it. */
export function coversQuestion(last: Pick<ConsentLine, "granted" | "textVersion"> | null): boolean {
  return last !== null && last.granted && last.textVersion >= firstWithQuestion;
}

/** Whether a person agreed to words that have changed since. */
export function isOutdated({ granted, textVersion, lines }: ConsentStanding): boolean {
  const [last] = lines;
  return granted && last !== undefined && last.textVersion !== textVersion;
}
