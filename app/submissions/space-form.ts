/**
 * The form of a proposal as it arrives: which fields there are and what each must be. A message is a key under
 * `submissions:problem`; only these fields are read, whatever else is sent. The limits are those of app/spaces/facts.ts.
 */
import { z } from "zod";
import { emailField } from "~/accounts/form";
import { hanoiBounds } from "~/map/geo";
import { amenities, creativeFields, operations, ownerships, positionAccuracies, priceValues, spaceKinds, stepFreeValues } from "~/spaces/space";
import { noteLength } from "./submission";

const lineText = /^[^\p{Cc}\p{Cs}]*$/u;
const paragraphs = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u;

function line(maxLength: number) {
  return z.string().optional()
    .transform((typed) => typed?.normalize("NFC").replace(/\s+/gu, " ").trim() || null)
    .pipe(z.string().max(maxLength, "tooLong").regex(lineText, "characters").nullable());
}

function text(maxLength: number) {
  return z.string().optional()
    .transform((typed) => typed?.normalize("NFC").replace(/\r\n?/g, "\n").trim() || null)
    .pipe(z.string().max(maxLength, "tooLong").regex(paragraphs, "characters").nullable());
}

/** A web address, with or without https:// in front; null where nothing stands there. */
const address = line(500).pipe(
  z.string().nullable()
    .transform((typed) => (typed === null || /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`))
    .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "address" }).max(500, "tooLong").nullable()),
);

/** A name on a social network, also as "@name" or as the address of its page. */
function account(maxLength: number, names: RegExp) {
  return line(500).pipe(
    z.string().nullable()
      .transform((typed) => typed?.replace(/^(https?:\/\/)?([\w-]+\.)?(instagram|facebook|fb)\.com\//i, "").replace(/^@/, "").replace(/[/?#].*$/, "") || null)
      .pipe(z.string().max(maxLength, "tooLong").regex(names, "account").nullable()),
  );
}

const degrees = (from: number, to: number) =>
  z.preprocess((typed) => (typeof typed === "string" ? typed.trim().replace(",", ".") : typed), z.coerce.number({ error: "position" }).min(from, "outside").max(to, "outside"));

const chosen = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values, { error: "choice" })).default([]).transform((all) => [...new Set(all)]);
const one = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: "choice" }).optional().transform((value) => value ?? null);

/** The ward nobody knows, chosen on purpose. */
export const unknownWard = "unknown";

const knownFields = {
  nameVi: line(200).pipe(z.string({ error: "required" })),
  nameEn: line(200),
  kinds: chosen(spaceKinds).pipe(z.array(z.enum(spaceKinds)).min(1, "kinds").max(6, "kindsMany")),
  fields: chosen(creativeFields).pipe(z.array(z.enum(creativeFields)).min(1, "fields")),
  operation: z.enum(operations, { error: "choice" }).default("operating"),
  addressVi: line(300),
  lng: degrees(hanoiBounds.west, hanoiBounds.east),
  lat: degrees(hanoiBounds.south, hanoiBounds.north),
  positionAccuracy: z.enum(positionAccuracies, { error: "choice" }).default("building"),
  wardCode: z.string({ error: "ward" }).regex(/^([0-9]{5}|unknown)$/, "ward"),
  openingHours: line(500),
  amenities: chosen(amenities),
  stepFree: one(stepFreeValues),
  price: one(priceValues),
  priceNoteVi: line(300),
  ownership: one(ownerships),
  founded: z.coerce.number({ error: "year" }).int("year").min(1000, "year").max(2100, "year").optional().transform((year) => year ?? null),
  phone: line(40).pipe(z.string().regex(/^\+?[0-9][0-9 ().-]{4,38}$/, "phone").nullable()),
  email: line(254).pipe(z.email("email").nullable()),
  website: address,
  instagram: account(100, /^[\w.]+$/),
  facebook: account(200, /^[\w.-]+$/),
  summaryVi: text(4000),
  summaryEn: text(4000),
  /** A page that says so; it becomes a source. */
  source: address,
};

/** What goes to moderators alone, and what makes a post repeatable. */
const envelope = {
  note: text(noteLength),
  key: z.string({ error: "form" }).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "form"),
};
/** What comes from somebody without an account besides; see form-start.server.ts. The e-mail address is asked for there alone. */
const visitorFields = {
  ownEmail: z.string().max(1_000, "tooLong").optional(),
  /** No person sees it. */
  nickname: z.string().optional(),
  start: z.string().max(200).optional(),
};
/** Shows what would be sent, instead of sending it. */
const intent = z.literal("preview").optional().catch(undefined);
const versionField = z.coerce.number({ error: "form" }).int("form").min(1, "form").max(2_000_000_000, "form");

export const newSpaceForm = z.object({ ...knownFields, ...envelope, ...visitorFields, intent, distinct: z.literal("yes").optional() });
export const correctionForm = z.object({ ...knownFields, ...envelope, ...visitorFields, intent, version: versionField });
export const closureForm = z.object({ ...envelope, ...visitorFields, version: versionField });
/** `seen` is the version of the submission that its author was looking at. */
export const revisionForm = z.object({ ...knownFields, note: envelope.note, intent, seen: versionField });
export const withdrawalForm = z.object({ seen: versionField });
export type KnownForm = Omit<z.output<typeof revisionForm>, "seen" | "intent">;

/** The form as this person must fill it in: whoever has no account gives an address to be answered at. */
export function formFor<Form extends z.ZodObject>(form: Form, hasAccount: boolean): Form {
  return hasAccount ? form : (form.extend({ ownEmail: emailField }) as unknown as Form);
}
