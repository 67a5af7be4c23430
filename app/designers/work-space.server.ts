import { pool } from "~/adapters/db.server";
import { foldWords } from "~/lib/fold";

export interface SpaceChoice {
  id: string;
  slug: string;
  nameVi: string;
  nameEn: string | null;
  addressVi: string | null;
}

/** What a typed name of a space comes to. */
export type NamedSpace = { kind: "none" } | { kind: "found"; spaceId: string } | { kind: "several"; choices: SpaceChoice[] } | { kind: "unknown" };

const maxChoices = 6;
const columns = `s.id, s.slug, s.name_vi AS "nameVi", s.name_en AS "nameEn", s.address_vi AS "addressVi"`;

/** The space a person means: the one they chose by id, else the one whose name they typed, with or without marks. */
export async function findNamedSpace(typed: string | null, chosenId: string | undefined): Promise<NamedSpace> {
  if (!typed) return { kind: "none" };
  if (chosenId) {
    const { rows } = await pool.query<{ id: string }>("SELECT id FROM space WHERE id = $1 AND status <> 'hidden'", [chosenId]);
    if (rows[0]) return { kind: "found", spaceId: rows[0].id };
  }
  const folded = foldWords(typed).join(" ");
  if (folded === "") return { kind: "unknown" };
  const { rows } = await pool.query<SpaceChoice>(
    `SELECT ${columns} FROM space s WHERE s.status <> 'hidden' AND (s.slug = $2 OR s.folded_name LIKE '%' || $1 || '%')
     ORDER BY s.slug = $2 DESC, least(length(s.name_vi), length(s.name_en)), s.id LIMIT ${maxChoices}`,
    [folded, typed.trim().toLowerCase()],
  );
  const isMeant = ({ slug, nameVi, nameEn }: SpaceChoice) => slug === typed.trim().toLowerCase() || [nameVi, nameEn ?? ""].some((name) => foldWords(name).join(" ") === folded);
  const exact = rows.filter(isMeant);
  const choices = exact.length > 0 ? exact : rows;
  const [only] = choices;
  if (!only) return { kind: "unknown" };
  return choices.length === 1 ? { kind: "found", spaceId: only.id } : { kind: "several", choices };
}
