import { randomUUID } from "node:crypto";
import { db, type Tx } from "~/adapters/db.server";
import { enqueue } from "~/adapters/jobs.server";
import { noteWorksChanged } from "~/designers/work-change.server";
import { createWork } from "~/designers/work-write.server";
import { foldWords } from "~/lib/fold";
import { readPeople, type SamplePerson } from "./person-file";

/** When the first of them is published; each further one an hour earlier, so that they stand on the wall in the order of the file. */
const publishedAt = new Date("2026-11-01T05:00:00Z");
const hourMs = 60 * 60 * 1000;

interface WaitingDrawing {
  mediaId: string;
  drawing: string;
}

/**
 * Adds the sample designers where there is none yet, with one job that draws their pictures: all of it or nothing. A profile that is
 * there is never touched, whoever's it is. For the embedded database only.
 */
export async function seedPeople(people?: readonly SamplePerson[]): Promise<{ created: number }> {
  if (await hasSample(db)) return { created: 0 };
  const rows = people ?? (await readPeople());
  return db.$transaction(
    async (tx) => {
      // why: two processes that start at once must not seed twice.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seed', 0))`;
      if (await hasSample(tx)) return { created: 0 };
      const pictures: WaitingDrawing[] = [];
      const added = new Map<string, Added>();
      for (const [place, person] of rows.entries()) {
        const one = await addPerson(tx, person, new Date(publishedAt.getTime() - place * hourMs), pictures);
        if (one) added.set(person.handle, one);
      }
      for (const person of rows) await addCredits(tx, person, added);
      for (const { profileId } of added.values()) await noteWorksChanged(tx, profileId);
      if (pictures.length > 0) await enqueue(tx, "draw-samples", { pictures }, "draw-samples");
      return { created: added.size };
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

interface Added {
  profileId: string;
  workIds: string[];
}

async function hasSample(tx: Tx): Promise<boolean> {
  return (await tx.designerProfile.findFirst({ where: { sample: true }, select: { id: true } })) !== null;
}

/** Null where somebody has the handle already. */
async function addPerson(tx: Tx, { works, skills, ward, ...facts }: SamplePerson, at: Date, pictures: WaitingDrawing[]): Promise<Added | null> {
  if (await tx.designerProfile.findUnique({ where: { handle: facts.handle }, select: { id: true } })) return null;
  const found = await tx.ward.findUnique({ where: { slug: ward }, select: { code: true } });
  const { id: profileId } = await tx.designerProfile.create({
    data: { ...facts, wardCode: found?.code ?? null, sample: true, state: "published", visibility: "public", publishedAt: at },
    select: { id: true },
  });
  const tags = skills.map((label) => ({ folded: foldWords(label).join(" "), label }));
  await tx.skill.createMany({ data: tags, skipDuplicates: true });
  await tx.designerSkill.createMany({ data: tags.map(({ folded }, position) => ({ profileId, skillFolded: folded, position })) });
  const workIds: string[] = [];
  for (const work of works) workIds.push(await addWork(tx, profileId, work, pictures));
  return { profileId, workIds };
}

async function addWork(tx: Tx, profileId: string, { pictures: shown, credits: _credits, ...facts }: SamplePerson["works"][number], pictures: WaitingDrawing[]): Promise<string> {
  const created = await createWork(tx, profileId, { ...facts, creditLine: null, spaceId: null });
  if (created.kind !== "created") throw new Error(`a sample has too many works: ${facts.titleVi}`);
  for (const [position, { drawing, altVi, altEn, focalX, focalY }] of shown.entries()) {
    const mediaId = randomUUID();
    await tx.media.create({ data: { id: mediaId, bytes: 0, focalX, focalY } });
    await tx.workImage.create({ data: { workId: created.workId, mediaId, position, altVi, altEn } });
    pictures.push({ mediaId, drawing });
  }
  return created.workId;
}

async function addCredits(tx: Tx, { handle, works }: SamplePerson, added: ReadonlyMap<string, Added>): Promise<void> {
  for (const [place, { credits }] of works.entries()) {
    const workId = added.get(handle)?.workIds[place];
    for (const { handle: named, role } of workId ? credits : []) {
      const profileId = added.get(named)?.profileId;
      if (workId && profileId) await tx.workCredit.create({ data: { workId, profileId, role, state: "confirmed", decidedAt: publishedAt } });
    }
  }
}
