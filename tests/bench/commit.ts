import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { keepChild } from "~/boot/child";
import { db } from "~/adapters/db.server";
import { meiliAdmin } from "~/adapters/meili.server";
import { spacesIndex } from "~/search/index-kind.server";
import { getSpace, streamSpaces } from "~/spaces/space.server";
import { toFacts } from "~/spaces/space-row.server";
import { updateSpace } from "~/spaces/space-write.server";
import { documentsOf } from "~/search/space-index.server";
import type { Space } from "~/spaces/space";
import { decideSubmission } from "~/submissions/decide.server";
import { submitSpace } from "~/submissions/submission-write.server";
import { type Figure, interleaved, ratioFigure } from "./figure";

const rounds = 15;
const pollMs = 2;

/** From a change, or a moderator's decision, until it can be found, through the real worker, against adding one document by hand. */
export async function measureCommit(): Promise<Figure[]> {
  const worker = keepChild("worker", { ...process.env, LOG_LEVEL: "error" }, Promise.resolve(), (reason) => {
    throw new Error(reason);
  });
  await worker.ready;
  try {
    const spaces: Space[] = (await streamSpaces(100).next()).value ?? [];
    let place = 0;
    const nextWord = () => `zzqx${Date.now().toString(36)}${place++}`;
    const decided = await proposals(spaces.slice(80), rounds + 2, nextWord);
    const [ownMs = 0, handMs = 0, decisionMs = 0] = await interleaved([
      async () => {
        const space = spaces[place % 50] as Space;
        const word = nextWord();
        const saved = await db.$transaction((tx) => updateSpace(tx, {
          spaceId: space.id, baseVersion: space.version, facts: { ...toFacts(space), nameVi: word }, actor: "synthetic", reason: "measuring",
        }));
        if (saved.kind !== "saved") throw new Error(saved.kind);
        space.version += 1;
        await foundBy(word);
      },
      async () => {
        const word = nextWord();
        const [document] = await documentsOf([spaces[50 + (place % 30)] as Space], new Date());
        await meiliAdmin.index(spacesIndex).addDocuments([{ ...document, nameVi: word }]);
        await foundBy(word);
      },
      async () => {
        const { approve, word, slug } = decided();
        await approve();
        await foundBy(word);
        if ((await getSpace(slug))?.kind !== "space") throw new Error(`${slug} has no page`);
      },
    ], rounds, 2);
    return [
      ratioFigure("from commit to searchable, against adding one document by hand", ownMs, handMs, "ms", 1.5),
      ratioFigure("from a decision to page, search and map, against adding one document by hand", decisionMs, handMs, "ms", 1.5),
    ];
  } finally {
    await worker.stop();
  }
}

/** Corrections that wait, each ready to be approved, with the word that only it brings. */
async function proposals(spaces: Space[], count: number, nextWord: () => string): Promise<() => { approve: () => Promise<void>; word: string; slug: string }> {
  const [authorId, id] = [randomUUID(), randomUUID()];
  await db.user.createMany({ data: [{ id: authorId, name: "Bench", email: `${authorId}@example.vn` }, { id, name: "Bench", email: `${id}@example.vn`, role: "moderator" }] });
  const ready: { approve: () => Promise<void>; word: string; slug: string }[] = [];
  for (const space of spaces.slice(0, count)) {
    const word = nextWord();
    const sent = await submitSpace(authorId, { kind: "space-edit", facts: { ...toFacts(space), nameVi: word }, base: { spaceId: space.id, version: space.version }, note: null, key: randomUUID() });
    if (sent.kind !== "submitted") throw new Error(sent.kind);
    const approve = async () => {
      const order = { decision: "approve", seen: 1, seenSpace: space.version, reason: null, note: null, choices: {} } as const;
      const { kind } = await decideSubmission({ id, role: "moderator" }, sent.submissionId, order, new Date());
      if (kind !== "decided") throw new Error(kind);
    };
    ready.push({ approve, word, slug: space.slug });
  }
  return () => ready.shift() ?? (() => { throw new Error("no proposal is left"); })();
}

async function foundBy(word: string): Promise<void> {
  for (const untilMs = Date.now() + 60_000; Date.now() < untilMs; ) {
    // why: in quotes, so that a typing error does not stand for the word written just before.
    const { hits } = await meiliAdmin.index(spacesIndex).search(`"${word}"`, { limit: 1, attributesToRetrieve: ["id"] });
    if (hits.length > 0) return;
    await sleep(pollMs);
  }
  throw new Error(`${word} could not be found within a minute`);
}
