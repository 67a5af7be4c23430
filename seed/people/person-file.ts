import { readFile } from "node:fs/promises";
import { z } from "zod";
import { availabilities, disciplines, profileLanguages, profileLimits } from "~/designers/designer";
import { licences, workLimits } from "~/designers/work";
import { creativeFields } from "~/spaces/space";

const line = (maxLength: number) => z.string().min(1).max(maxLength);
const share = z.number().min(0).max(1).default(0.5);

const workSchema = z.object({
  titleVi: line(workLimits.titleLength),
  titleEn: line(workLimits.titleLength),
  textVi: line(workLimits.textLength),
  textEn: line(workLimits.textLength),
  year: z.number().int(),
  fields: z.array(z.enum(creativeFields)).min(1),
  tools: z.array(line(workLimits.toolLength)),
  licence: z.enum(licences),
  /** `drawing` is a name in drawing.ts. why: a start that finds its samples there need not load what draws them. */
  pictures: z.array(z.object({ drawing: z.string(), altVi: line(workLimits.altLength), altEn: line(workLimits.altLength), focalX: share, focalY: share })).min(1),
  /** Other samples who have confirmed that they made it too. */
  credits: z.array(z.object({ handle: z.string(), role: line(workLimits.roleLength) })).default([]),
});

const personSchema = z.object({
  /** Begins with "mau-" ("mẫu" is "sample"). */
  handle: z.string().regex(/^mau(-[a-z0-9]+)+$/).max(profileLimits.handleLength),
  /** A trade name that nobody bears. */
  name: line(profileLimits.nameLength),
  headlineVi: line(profileLimits.headlineLength),
  headlineEn: line(profileLimits.headlineLength),
  bioVi: line(profileLimits.bioLength),
  bioEn: line(profileLimits.bioLength),
  disciplines: z.array(z.enum(disciplines)).min(1).max(profileLimits.disciplines),
  skills: z.array(line(profileLimits.skillLength)).max(profileLimits.skills),
  languages: z.array(z.enum(profileLanguages)),
  availability: z.array(z.enum(availabilities)),
  /** Slug of a ward of today. */
  ward: z.string(),
  works: z.array(workSchema).min(2).max(4),
});

/** A sample designer as the seed file tells them. */
export type SamplePerson = z.output<typeof personSchema>;

/** The sample designers that come with the application, those to be shown first in front. */
export async function readPeople(): Promise<SamplePerson[]> {
  return z.array(personSchema).parse(JSON.parse(await readFile(new URL("./people.json", import.meta.url), "utf8")));
}
