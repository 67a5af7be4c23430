/**
 * The form of a profile as it arrives: which fields there are and what each must be. A message is a key under `designers:problem`;
 * only these fields are read, whatever else is sent.
 */
import { z } from "zod";
import { foldWords } from "~/lib/fold";
import { availabilities, disciplines, profileLanguages, profileLimits as limits, type ProfileLink, reservedHandles, visibilities } from "./designer";

// why: these turn the direction of the text around them, so a name could rewrite the page beside it.
const noControls = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u;
const noControlsInText = /^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u;

/** Counted as people count: a letter or picture outside the first 65,536 is one. */
const atMost = (maxLength: number) => (text: string | null) => text === null || [...text].length <= maxLength;

function line(maxLength: number) {
  return z.string().optional()
    .transform((text) => text?.normalize("NFC").replace(/\s+/gu, " ").trim() || null)
    .pipe(z.string().regex(noControls, "characters").nullable().refine(atMost(maxLength), "tooLong"));
}

function text(maxLength: number) {
  return z.string().optional()
    .transform((typed) => typed?.normalize("NFC").replace(/\r\n?/g, "\n").trim() || null)
    .pipe(z.string().regex(noControlsInText, "characters").nullable().refine(atMost(maxLength), "tooLong"));
}

const separated = (typed: string | undefined, by: RegExp) => (typed ?? "").normalize("NFC").split(by).map((one) => one.replace(/\s+/gu, " ").trim()).filter(Boolean);

/** Tags with commas between; of those that fold alike the first stays. */
const skills = z.string().max(5_000, "tooLong").optional()
  .transform((typed) => {
    const byFolded = new Map<string, string>();
    for (const label of separated(typed, /[,;\n]/)) {
      const folded = foldWords(label).join(" ");
      if (!byFolded.has(folded)) byFolded.set(folded, label);
    }
    return [...byFolded].map(([folded, label]) => ({ folded, label }));
  })
  .pipe(z.array(z.object({ folded: z.string().min(1, "characters"), label: z.string().max(limits.skillLength, "skillLong").regex(noControls, "characters") })).max(limits.skills, "skills"));

const links = z.string().max(5_000, "tooLong").optional()
  .transform((typed) => separated(typed, /\n|\s+/).map(readLink))
  .pipe(z.array(z.custom<ProfileLink>((link) => link !== null, "link")).max(limits.links, "links"));

/** A link as typed, with or without https://; null for what is no address of the web. */
function readLink(typed: string): ProfileLink | null {
  const address = /^https?:\/\//i.test(typed) ? typed : /^[a-z][a-z0-9+.-]*:/i.test(typed) ? "" : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !url.username && !url.password;
  return isWeb && url.href.length <= limits.linkLength ? { url: url.href, label: url.hostname.replace(/^www\./, "") } : null;
}

const chosen = <const Values extends readonly [string, ...string[]]>(values: Values) => z.array(z.enum(values, { error: "choice" })).default([]).transform((all) => [...new Set(all)]);

export const profileForm = z.object({
  /** The version that was edited; none for a new profile. */
  version: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
  handle: z.string({ error: "required" })
    .transform((typed) => typed.trim().toLowerCase().replace(/^@/, ""))
    .pipe(z.string().min(limits.handleShortest, "handle").max(limits.handleLength, "handle").regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "handle").refine((handle) => !reservedHandles.includes(handle), "handleTaken")),
  name: line(limits.nameLength).pipe(z.string({ error: "required" })),
  headlineVi: line(limits.headlineLength),
  headlineEn: line(limits.headlineLength),
  bioVi: text(limits.bioLength),
  bioEn: text(limits.bioLength),
  learning: text(limits.learningLength),
  disciplines: chosen(disciplines).pipe(z.array(z.enum(disciplines)).max(limits.disciplines, "disciplines")),
  skills,
  wardCode: z.string().max(20, "ward").optional().transform((code) => code || null),
  languages: chosen(profileLanguages),
  availability: chosen(availabilities),
  links,
  /** Names, slugs or addresses of spaces, one a line. */
  spaces: z.string().max(5_000, "tooLong").optional().transform((typed) => [...new Set(separated(typed, /\n/))]).pipe(z.array(z.string().max(200, "tooLong").regex(noControls, "characters")).max(limits.spaces, "spaces")),
  /** Of spaces that a typed name may mean, those the person ticked. */
  spaceId: z.array(z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "choice")).max(50).default([]),
  visibility: z.enum(visibilities, { error: "choice" }),
});
export type ProfileForm = z.output<typeof profileForm>;

/** The consent that publishing rests on, ticked by hand. */
export const publishForm = z.object({ consent: z.literal("yes", { error: "consent" }) });
