/**
 * The forms of accounts as they arrive: which fields there are and what each must be. A message is a key under
 * `accounts:problem`; only these fields are read, whatever else is sent.
 */
import { z } from "zod";
import { passwordProblem } from "./password-rule";

const maxNameLength = 120;
const oldestAge = 120;

/** A person's e-mail address, in lower case as it is kept. */
export const emailField = z
  .string({ error: "required" })
  .trim()
  .toLowerCase()
  .max(254, "tooLong")
  .pipe(z.email("email"));

/** A password as typed to sign in: whatever it is, it is compared; only an absurd length is turned away. */
export const passwordField = z.string({ error: "required" }).max(1024, "tooLong");

/** A name in any script, without controls and without what mail programs turn into links. */
export const nameField = z
  .string({ error: "required" })
  .transform((name) => name.normalize("NFC").replace(/\s+/gu, " ").trim())
  .pipe(z.string().min(1, "required").max(maxNameLength, "tooLong").regex(/^[^\p{Cc}\p{Cs}<>\u202A-\u202E\u2066-\u2069]*$/u, "name").refine((name) => !/:\/\/|www\./i.test(name), "name"));

export const signInForm = z.object({ email: emailField, password: passwordField });
export const emailForm = z.object({ email: emailField });
export const codeForm = z.object({ code: z.string({ error: "required" }).transform((code) => code.replace(/\s/g, "")).pipe(z.string().min(6, "code").max(20, "code")) });
export const oneTimeCodeForm = z.object({ code: z.string({ error: "required" }).transform((code) => code.replace(/\s/g, "")).pipe(z.string().regex(/^\d{6}$/, "code")) });
export const newPasswordForm = z.object({ password: passwordField });
export const changePasswordForm = z.object({ current: passwordField, password: passwordField });

/** The form that asks for an account, in the given year. */
export function signUpForm(year: number) {
  return z
    .object({
      name: nameField,
      email: emailField,
      password: passwordField,
      birthYear: z.coerce.number({ error: "birthYear" }).int("birthYear").min(year - oldestAge, "birthYear").max(year, "birthYear"),
      agree: z.literal("yes", { error: "agree" }),
    })
    .superRefine(({ password, email, name }, context) => {
      const problem = passwordProblem(password, [email, name]);
      if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
    });
}

/** First and last year of birth that make sense, for the message. */
export function birthYears(year: number): { from: number; to: number } {
  return { from: year - oldestAge, to: year };
}
