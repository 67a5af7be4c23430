import { storedKeys } from "../support/media-dir";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "~/adapters/db.server";
import { drawSamplePictures } from "~/boot/sample-pictures";
import { prepare } from "~/boot/task/prepare";
import { getDesigner } from "~/designers/profile.server";
import { processMedia } from "~/media/process-media.server";
import { sweepMedia } from "~/media/sweep-media.server";
import { readPeople, type SamplePerson } from "../../seed/people/person-file";
import { seedPeople } from "../../seed/people/seed-people";
import { dataDir } from "../support/media-dir";
import { newOwner, waitingJobs } from "../support/upload";

const people = await readPeople();
const [first, second] = people as [SamplePerson, SamplePerson];
/** For what fills a whole database or draws pictures. */
const patienceMs = 180_000;
const now = new Date("2026-11-23T08:00:00Z");
const counts = async () => ({ profiles: await db.designerProfile.count(), works: await db.work.count(), pictures: await db.media.count(), users: await db.user.count() });

beforeEach(async () => {
  await pool.query("TRUNCATE app_user, designer_profile, media, skill CASCADE");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
});

describe("the sample designers", () => {
  it("are a dozen, marked, of no account, each with two to four works whose pictures are told in both languages", async () => {
    expect(await seedPeople()).toEqual({ created: 12 });
    const rows = await db.designerProfile.findMany({ include: { works: { include: { images: true } } } });
    expect(rows.filter(({ sample, userId, handle, links }) => !sample || userId !== null || !handle.startsWith("mau-") || (links as unknown[]).length > 0)).toEqual([]);
    expect(rows.map(({ works }) => works.length).filter((count) => count < 2 || count > 4)).toEqual([]);
    expect(rows.flatMap(({ works }) => works.flatMap(({ images }) => images)).filter(({ altVi, altEn }) => !altVi || !altEn)).toEqual([]);
    expect(JSON.stringify(people)).not.toMatch(/@|https?:/);
    expect(await db.user.count()).toBe(0);
    const jobs = await waitingJobs("draw-samples");
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.pictures).toHaveLength(await db.media.count());
  });

  it("come once, whoever starts at the same time and however often, and are left as they have become", async () => {
    const reports = await Promise.all([seedPeople(), seedPeople()]);
    expect(reports.map(({ created }) => created).sort((a, b) => a - b)).toEqual([0, 12]);
    const before = await counts();
    await db.designerProfile.update({ where: { handle: first.handle }, data: { visibility: "hidden" } });
    await db.designerProfile.delete({ where: { handle: second.handle } });
    expect(await seedPeople()).toEqual({ created: 0 });
    expect(await counts()).toMatchObject({ profiles: before.profiles - 1 });
    expect(await getDesigner(first.handle, null, now)).toBeNull();
  });

  it("leave a member alone who has one of their handles", async () => {
    const userId = await newOwner();
    await db.designerProfile.create({ data: { userId, handle: first.handle, name: "Đã ở đây trước", disciplines: [], languages: [], availability: [] } });
    expect(await seedPeople()).toEqual({ created: 11 });
    expect(await db.designerProfile.findUniqueOrThrow({ where: { handle: first.handle }, include: { works: true } })).toMatchObject({ userId, sample: false, name: "Đã ở đây trước", works: [] });
  });

  it("come whole or not at all", async () => {
    const broken = { ...second, works: [{ ...second.works[0], year: 3_000 }, ...second.works.slice(1)] } as SamplePerson;
    await expect(seedPeople([first, broken])).rejects.toThrow();
    expect(await counts()).toEqual({ profiles: 0, works: 0, pictures: 0, users: 0 });
    expect(await waitingJobs("draw-samples")).toEqual([]);
  });

  it("come with the embedded database only", async () => {
    await prepare([]);
    expect(await counts()).toMatchObject({ profiles: 0, users: 0 });
    await prepare(["--demo-accounts", join(dataDir, "demo-accounts.json")]);
    expect(await counts()).toMatchObject({ profiles: 12, users: 3 });
  }, patienceMs);
});

describe("their pictures", () => {
  it("are rendered by the worker and go the way of uploads; a second run and the sweep change nothing", async () => {
    await seedPeople([{ ...first, works: first.works.slice(1) }]);
    const [job] = (await waitingJobs("draw-samples")) as { pictures: { mediaId: string; drawing: string }[] }[];
    const pictures = job?.pictures ?? [];
    await sweepMedia(new Date(Date.now() + 3 * 60 * 60 * 1000));
    for (const { mediaId } of pictures) await processMedia({ mediaId });
    expect(await db.media.count({ where: { state: "waiting" } }), "none is refused for not being drawn yet").toBe(pictures.length);

    await drawSamplePictures({ pictures: [...pictures, { mediaId: randomUUID(), drawing: "khong-co" }] });
    await drawSamplePictures({ pictures });
    expect(await storedKeys("upload/")).toHaveLength(pictures.length);
    for (const { mediaId } of pictures) await processMedia({ mediaId });
    const shown = (await getDesigner(first.handle, null, now))?.page.works.flatMap((work) => work.pictures) ?? [];
    expect(shown).toHaveLength(pictures.length);
    for (const { picture, altVi, altEn } of shown) {
      expect(picture?.widths).toContain(640);
      expect([picture?.placeholder, altVi, altEn].every(Boolean)).toBe(true);
    }
    expect(await storedKeys("upload/")).toEqual([]);
    await drawSamplePictures({ pictures });
    expect(await storedKeys("upload/")).toEqual([]);
  }, patienceMs);
});
