import { db } from "~/adapters/db.server";
import { foldWords } from "~/lib/fold";
import { profileLimits } from "./designer";
import { shownTo } from "./profile.server";

/** A skill with how many designers whom everybody may see have it. */
export interface SuggestedSkill {
  label: string;
  count: number;
}

const maxSuggestions = 10;
/** Skills looked at; the commonest of those that fit are always among them. */
const maxLookedAt = 200;

/** Skills in which a word begins as typed, with or without marks, the commonest first; only those of profiles everybody may see. */
export async function suggestSkills(typed: string): Promise<SuggestedSkill[]> {
  const folded = foldWords(typed.slice(0, profileLimits.skillLength)).join(" ");
  if (folded === "") return [];
  const shown = { profile: shownTo(null) };
  const rows = await db.skill.findMany({
    where: { OR: [{ folded: { startsWith: folded } }, { folded: { contains: ` ${folded}` } }], designers: { some: shown } },
    select: { folded: true, label: true, _count: { select: { designers: { where: shown } } } },
    orderBy: [{ designers: { _count: "desc" } }, { folded: "asc" }],
    take: maxLookedAt,
  });
  const isBeginning = (one: { folded: string }) => Number(one.folded.startsWith(folded));
  return rows
    .sort((a, b) => isBeginning(b) - isBeginning(a) || b._count.designers - a._count.designers || (a.folded < b.folded ? -1 : 1))
    .slice(0, maxSuggestions)
    .map(({ label, _count }) => ({ label, count: _count.designers }));
}
