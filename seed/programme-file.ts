import { readFile } from "node:fs/promises";
import { z } from "zod";
import { eventKinds } from "~/programmes/event";
import { initiativeLevels, initiativeStatuses } from "~/programmes/initiative";
import { creativeFields, priceValues } from "~/spaces/space";

const slug = z.string().regex(/^(?=.{1,120}$)[a-z0-9]+(-[a-z0-9]+)*$/);
const line = z.string().min(1).max(200);
const text = z.string().min(1).max(4000);
const day = z.iso.date();
const source = z.object({ label: z.string().min(1).max(300), url: z.url({ protocol: /^https?$/ }).nullable() });

const editionSchema = z.object({
  year: z.number().int(),
  held: z.boolean().nullable(),
  nameVi: line.nullable(),
  nameEn: line.nullable(),
  themeVi: line.nullable(),
  themeEn: line.nullable(),
  startsOn: z.string().regex(/^\d{4}-\d\d(-\d\d)?$/).nullable(),
  endsOn: z.string().regex(/^\d{4}-\d\d(-\d\d)?$/).nullable(),
  venues: z.array(slug),
  otherVenues: z.array(line),
  noteVi: text.nullable(),
  noteEn: text.nullable(),
  sources: z.array(source),
});

const initiativeSchema = z.object({
  slug,
  position: z.number().int(),
  level: z.enum(initiativeLevels),
  status: z.enum(initiativeStatuses),
  nameVi: line,
  nameEn: line,
  summaryVi: text,
  summaryEn: text,
  website: z.url().nullable(),
  organisers: z.array(line),
  facts: z.array(z.object({ when: line, vi: text, en: text, sources: z.array(source) })),
  editions: z.array(editionSchema),
  sources: z.array(source),
});

const eventSchema = z.object({
  slug,
  status: z.enum(["announced", "scheduled", "cancelled"]),
  kind: z.enum(eventKinds),
  titleVi: line,
  titleEn: line.nullable(),
  summaryVi: text.nullable(),
  summaryEn: text.nullable(),
  fields: z.array(z.enum(creativeFields)),
  initiative: slug.nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  year: z.number().int(),
  timeNoteVi: z.string().max(400).nullable(),
  organisersVi: z.string().max(400).nullable(),
  price: z.enum(priceValues).nullable(),
  /** Slugs of spaces. */
  venues: z.array(slug),
  sources: z.array(source),
});

export type SeedInitiative = z.infer<typeof initiativeSchema>;
export type SeedEvent = z.infer<typeof eventSchema>;

/** The initiatives and events that come with the application; a row without sense fails the start, since the file is ours. */
export async function readProgrammes(): Promise<{ initiatives: SeedInitiative[]; events: SeedEvent[] }> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(new URL(file, import.meta.url), "utf8"));
  return { initiatives: z.array(initiativeSchema).parse(await read("./initiatives.json")), events: z.array(eventSchema).parse(await read("./events.json")) };
}
