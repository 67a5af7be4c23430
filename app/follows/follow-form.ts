/**
 * The form that follows things, as it arrives. A message is a key under `touch:problem`; only these fields are read, whatever else is
 * sent. The same names stand in the address of the page, so that a link can choose beforehand.
 */
import { z } from "zod";
import { emailField } from "~/accounts/form";
import { subjectTypes } from "./subject";

const values = z.array(z.string().max(120, "choice")).max(150, "choice").default([]);

/** What is asked for, by its public names. */
export const askedForm = z.object({ designer: values, space: values, ward: values, field: values });
export type Asked = z.output<typeof askedForm>;

/** The same from somebody without an account. */
export const subscribeForm = askedForm.extend({ email: emailField });

/** What an address asks for; what makes no sense is left out. */
export function askedIn(query: URLSearchParams): Asked {
  const asked = Object.fromEntries(subjectTypes.map((type) => [type, query.getAll(type).filter((value) => value !== "" && value.length <= 120).slice(0, 150)]));
  return asked as Asked;
}
