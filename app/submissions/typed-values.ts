/**
 * What stands in the form of a proposal, as typed and unchecked: kept while somebody is at it, in the database for members and on the
 * device for everybody else. Whatever is no field of the form is left out; nothing is refused, because half a word is a draft too.
 */
import type { FormValues } from "./form-values";

const textNames = [
  "nameVi", "nameEn", "operation", "addressVi", "lng", "lat", "positionAccuracy", "wardCode", "openingHours", "price", "priceNoteVi", "stepFree",
  "phone", "email", "website", "instagram", "facebook", "summaryVi", "summaryEn", "founded", "ownership", "source", "note",
] as const satisfies readonly (keyof FormValues)[];
const listNames = ["kinds", "fields", "amenities"] as const satisfies readonly (keyof FormValues)[];

const maxLength = 4_000;
const maxItems = 40;

/** Every field a draft may hold. */
export const typedNames: readonly (keyof FormValues)[] = [...textNames, ...listNames];

/** The fields of a form that hold something. */
export function typedIn(form: FormData): FormValues {
  return readTyped(Object.fromEntries(typedNames.map((name) => [name, listNames.some((one) => one === name) ? form.getAll(name) : form.get(name)])));
}

/** The same of whatever was kept, by whomever: what makes no sense is left out. */
export function readTyped(kept: unknown): FormValues {
  if (typeof kept !== "object" || kept === null) return {};
  const fields = kept as Record<string, unknown>;
  const texts = textNames.flatMap((name) => (typeof fields[name] === "string" && fields[name] !== "" ? [[name, plain(fields[name])]] : []));
  const lists = listNames.flatMap((name) => {
    const items = Array.isArray(fields[name]) ? fields[name].filter((item) => typeof item === "string").slice(0, maxItems).map(plain) : [];
    return items.length > 0 ? [[name, items]] : [];
  });
  return Object.fromEntries([...texts, ...lists]) as FormValues;
}

/** Whether anything has been typed that is worth keeping: what the form begins with by itself is not. */
export function isWorthKeeping({ operation: _operation, positionAccuracy: _accuracy, ...typed }: FormValues): boolean {
  return Object.keys(typed).length > 0;
}

/** why: Postgres keeps neither NUL nor halves of characters, and a draft is never refused for them. */
function plain(text: string): string {
  return text.slice(0, maxLength).replace(/[\0\p{Cs}]/gu, "");
}
