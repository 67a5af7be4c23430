import { setTimeout as sleep } from "node:timers/promises";
import { keepChild } from "~/boot/child";
import { db } from "~/adapters/db.server";
import { meiliAdmin } from "~/adapters/meili.server";
import { spacesIndex } from "~/search/index-kind.server";
import { streamSpaces } from "~/spaces/space.server";
import { toFacts } from "~/spaces/space-row.server";
import { updateSpace } from "~/spaces/space-write.server";
import { documentsOf } from "~/search/space-index.server";
import type { Space } from "~/spaces/space";
import { type Figure, interleaved, ratioFigure } from "./figure";

const rounds = 15;
const pollMs = 2;

/** From the commit of a change until it can be found, through the real worker, against adding one document by hand. */
export async function measureCommit(): Promise<Figure> {
  const worker = keepChild("worker", { ...process.env, LOG_LEVEL: "error" }, Promise.resolve(), (reason) => {
    throw new Error(reason);
  });
  await worker.ready;
  try {
    const spaces: Space[] = (await streamSpaces(100).next()).value ?? [];
    let place = 0;
    const nextWord = () => `zzqx${Date.now().toString(36)}${place++}`;
    const [ownMs = 0, handMs = 0] = await interleaved([
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
        const [document] = await documentsOf([spaces[50 + (place % 50)] as Space], new Date());
        await meiliAdmin.index(spacesIndex).addDocuments([{ ...document, nameVi: word }]);
        await foundBy(word);
      },
    ], rounds, 2);
    return ratioFigure("from commit to searchable, against adding one document by hand", ownMs, handMs, "ms", 1.5);
  } finally {
    await worker.stop();
  }
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
