import { pool } from "~/adapters/db.server";
import { type PictureRow, toPicture } from "~/media/picture.server";
import type { DesignerCard } from "./profile-data";
import { type Shown, shownCondition, shownFrom } from "./shown-designer.server";

type CardRow = Omit<DesignerCard, "picture" | "altVi" | "altEn"> & { id: string; image: (PictureRow & { altVi: string | null; altEn: string | null }) | null };

// why: one statement for a whole page, because a view is measured against the search it rests on.
const cards = `
  SELECT d.id, d.handle, d.name, d.headline_vi AS "headlineVi", d.headline_en AS "headlineEn", d.disciplines, d.languages, d.availability,
    d.sample, d.visibility = 'members' AS "membersOnly",
    ARRAY(SELECT k.label FROM designer_skill s JOIN skill k ON k.folded = s.skill_folded WHERE s.profile_id = d.id ORDER BY s.position) AS skills,
    CASE WHEN a.code IS NOT NULL THEN json_build_object('code', a.code, 'fullNameVi', a.full_name_vi, 'nameEn', a.name_en) END AS ward, p.image
  ${shownFrom} LEFT JOIN ward a ON a.code = d.ward_code LEFT JOIN LATERAL (
    SELECT json_build_object('id', m.id, 'state', m.state, 'width', m.width, 'height', m.height, 'variants', m.variants, 'placeholder', m.placeholder,
      'focalX', m.focal_x, 'focalY', m.focal_y, 'altVi', i.alt_vi, 'altEn', i.alt_en) AS image
    FROM work w JOIN work_image i ON i.work_id = w.id JOIN media m ON m.id = i.media_id
    WHERE w.profile_id = d.id AND w.hidden_at IS NULL AND m.state = 'ready' ORDER BY w.position, i.position LIMIT 1) p ON true
  WHERE d.id = ANY($1::uuid[]) AND ${shownCondition("$2::text[]")}
  ORDER BY array_position($1::uuid[], d.id)`;

/** The cards of designers in the order of their ids; whoever may not be shown is simply absent. */
export async function listDesignerCards(ids: readonly string[], shown: readonly Shown[]): Promise<(DesignerCard & { id: string })[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<CardRow>({ name: "designer-cards", text: cards, values: [ids, shown] });
  return rows.map(({ image, ...card }) => ({ ...card, picture: image && toPicture(image), altVi: image?.altVi ?? null, altEn: image?.altEn ?? null }));
}
