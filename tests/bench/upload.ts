import { randomUUID } from "node:crypto";
import { db } from "~/adapters/db.server";
import { noisyPhoto } from "../support/pictures";
import { type Figure, sizeFigure } from "./figure";
import { signInAs } from "./sign-in";
import { serveBuilt } from "./web";

const uploads = 20;
const maxMoreMb = 400;
const idleViews = 30;
const lookMs = 20;
const pages = ["/", "/designers", "/healthz", "/spaces"];

/**
 * Twenty photos of 12 megapixels sent at once to a web process: the memory it then holds at most, over what it holds idle. Pages are
 * asked for all the while, and one that does not answer fails the measurement.
 */
export async function measureUploads(buildDir: string): Promise<Figure> {
  const { origin, memoryMb, stop } = await serveBuilt(buildDir);
  try {
    const cookie = await signInAs(origin, "member");
    const workId = await newWork();
    const photo = new Blob([new Uint8Array(await noisyPhoto(4_000, 3_000))], { type: "image/jpeg" });
    for (let view = 0; view < idleViews; view++) await see(origin, view);
    const idleMb = memoryMb();

    let [highestMb, views] = [idleMb, 0];
    const sent = new AbortController();
    const watching = (async () => {
      while (!sent.signal.aborted) await see(origin, views++);
    })();
    const looking = setInterval(() => (highestMb = Math.max(highestMb, memoryMb())), lookMs);
    const answers = await Promise.all(Array.from({ length: uploads }, () => send(origin, cookie, workId, photo)));
    sent.abort();
    await watching.finally(() => clearInterval(looking));
    if (answers.some((status) => status !== 201)) throw new Error(`uploads answered ${answers.join(", ")}`);
    return sizeFigure(`twenty 12-megapixel uploads at once: web process over idle (${views} pages answered meanwhile)`, highestMb - idleMb, "MB", maxMoreMb);
  } finally {
    await stop();
  }
}

/** A work of theirs without pictures. */
async function newWork(): Promise<string> {
  const user = await db.user.findFirstOrThrow({ where: { demo: true, role: "member" }, select: { id: true } });
  const facts = { name: "Bench", handle: `bench-${randomUUID().slice(0, 8)}`, disciplines: [], languages: [], availability: [] };
  const profile = await db.designerProfile.upsert({ where: { userId: user.id }, update: {}, create: { ...facts, userId: user.id }, select: { id: true } });
  const work = { profileId: profile.id, slug: randomUUID(), titleVi: "Bench", fields: [], tools: [], position: 0 };
  return (await db.work.create({ data: work, select: { id: true } })).id;
}

async function send(origin: string, cookie: string, workId: string, photo: Blob): Promise<number> {
  const form = new FormData();
  form.append("pictures", photo, "photo.jpg");
  const answer = await fetch(`${origin}/me/works/${workId}/upload`, { method: "POST", headers: { Origin: origin, Cookie: cookie, Accept: "application/json" }, body: form });
  await answer.arrayBuffer();
  return answer.status;
}

async function see(origin: string, view: number): Promise<void> {
  const path = pages[view % pages.length] ?? "/";
  const answer = await fetch(origin + path);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} while pictures came in`);
}
