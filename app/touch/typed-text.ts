/**
 * Words one person writes to another, as they arrive in a form: what they may hold and how long they may be. A message is a key under
 * `touch:problem`.
 */
import { z } from "zod";

// why: these turn the direction of the text around them, so a subject could rewrite the line beside it.
const lineCharacters = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u;
const textCharacters = /^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u;

/** Whether a text is short enough, counted as people count: a letter or picture outside the first 65,536 is one. */
export function fits(text: string, maxLength: number): boolean {
  return text.length <= maxLength || [...text].length <= maxLength;
}

/** One line; blanks collapsed. */
export function typedLine(maxLength: number) {
  return z.string({ error: "required" })
    .transform((typed) => typed.normalize("NFC").replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(1, "required").regex(lineCharacters, "characters").refine((text) => fits(text, maxLength), "tooLong"));
}

/** Several lines, with line ends as "\n". */
export function typedText(maxLength: number) {
  return z.string({ error: "required" })
    .transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, "required").regex(textCharacters, "characters").refine((text) => fits(text, maxLength), "tooLong"));
}

/** Several lines or none; null where nothing stands there. */
export function optionalText(maxLength: number) {
  return z.string().optional()
    .transform((typed) => typed?.normalize("NFC").replace(/\r\n?/g, "\n").trim() || null)
    .pipe(z.string().regex(textCharacters, "characters").refine((text) => fits(text, maxLength), "tooLong").nullable());
}
