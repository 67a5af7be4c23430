import { json } from "@remix-run/node";
import { privateCaching } from "~/accounts/private-page";
import { db, pool } from "~/adapters/db.server";
import { findNamedSpace, type SpaceChoice } from "~/designers/work-space.server";
import en from "~/i18n/en/cases.json";
import { createI18n, type Language } from "~/i18n/i18n";
import vi from "~/i18n/vi/cases.json";
import { isVisible, type Space } from "~/spaces/space";
import { exactFacts } from "~/spaces/space-place.server";
import { toFacts, toSpace } from "~/spaces/space-row.server";
import { type Duplicate, findDuplicates } from "./duplicates.server";
import { type MergeChoice, mergeChoices } from "./space-merge";

const words = { vi: createI18n("vi", { cases: vi }), en: createI18n("en", { cases: en }) };

/** How much hangs on an entry. */
export interface Hanging {
  works: number;
  designers: number;
  follows: number;
  owners: number;
  certificates: number;
  submissions: number;
}

/** One of two entries, as they stand side by side. */
export type MergeSide = Pick<Space, "id" | "slug" | "version" | "nameVi" | "nameEn" | "addressVi" | "fields" | "updatedAt"> & { hanging: Hanging };

/** What the page of a merge shows: the two and what to choose, or whom to choose from. */
export interface MergeView {
  kept: MergeSide;
  other: MergeSide | null;
  choices: MergeChoice[];
  likely: Duplicate[];
  /** What the typed name may mean. */
  found: SpaceChoice[];
  problem: "unknown" | "same" | null;
}

/** What there is to see before a space is merged with the one that was typed: a name, an address of its page, or nothing yet. */
export async function getMergeView(space: Space, typed: string): Promise<MergeView> {
  const kept = await sideOf(space);
  const none = { kept, other: null, choices: [], likely: [], found: [], problem: null };
  if (typed === "") return { ...none, likely: await findDuplicates(space, space.id) };
  const named = await findNamedSpace(/\/spaces\/([a-z0-9-]+)/.exec(typed)?.[1] ?? typed, undefined);
  if (named.kind === "several") return { ...none, found: named.choices.filter(({ id }) => id !== space.id) };
  if (named.kind !== "found") return { ...none, problem: "unknown" };
  if (named.spaceId === space.id) return { ...none, problem: "same" };
  const row = await db.space.findUnique({ where: { id: named.spaceId } });
  const other = row && toSpace(row);
  if (!other || !isVisible(other)) return { ...none, problem: "unknown" };
  return { ...none, other: await sideOf(other), choices: mergeChoices((await exactFacts(db, space.id)) ?? toFacts(space), (await exactFacts(db, other.id)) ?? toFacts(other)) };
}

/** What the page is drawn from, with its title; no cache keeps it. */
export function mergeData<Data extends object>(language: Language, data: Data, name: string) {
  return json({ ...data, title: words[language].t("cases:merge.title", { name }) }, { headers: { "Cache-Control": privateCaching } });
}

async function sideOf({ id, slug, version, nameVi, nameEn, addressVi, fields, updatedAt }: Space): Promise<MergeSide> {
  const { rows: [hanging] } = await pool.query<Hanging>(
    `SELECT (SELECT count(*)::int FROM work WHERE space_id = $1) AS works, (SELECT count(*)::int FROM designer_space WHERE space_id = $1) AS designers,
       (SELECT count(*)::int FROM follow WHERE subject_type = 'space' AND subject_id = $1::text) AS follows, (SELECT count(*)::int FROM space_owner WHERE space_id = $1) AS owners,
       (SELECT count(*)::int FROM certification WHERE space_id = $1) AS certificates,
       (SELECT count(*)::int FROM submission WHERE space_id = $1 AND state IN ('pending', 'changes-requested')) AS submissions`,
    [id],
  );
  return { id, slug, version, nameVi, nameEn, addressVi, fields, updatedAt, hanging: hanging ?? { works: 0, designers: 0, follows: 0, owners: 0, certificates: 0, submissions: 0 } };
}
