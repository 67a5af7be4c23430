import { pool } from "~/adapters/db.server";
import { distanceMetres } from "~/map/geo";
import type { CreativeField, SpaceFacts } from "~/spaces/space";

/** A space that may be the one somebody proposes. */
export interface Duplicate {
  id: string;
  slug: string;
  nameVi: string;
  nameEn: string | null;
  addressVi: string | null;
  fields: CreativeField[];
  lng: number;
  lat: number;
  /** Null while nobody has said where. */
  distanceMetres: number | null;
  /** Why it may be the same. */
  signs: ("name" | "phone" | "website" | "near")[];
}

type Sought = Pick<SpaceFacts, "nameVi" | "phone" | "website"> & { lng: number | null; lat: number | null };

const maxDuplicates = 5;
/** About 150 m in Hanoi: two places in one building may differ by as much on the map. */
const nearDegrees = 0.0015;
/** About 500 m: farther off, a name has to be more than somewhat like ("... Art Space"). */
const roundDegrees = 0.005;
const sureLikeness = 0.75;
/** Pages that many places share say nothing about which one it is. */
const sharedHosts = ["facebook.com", "instagram.com", "maps.app.goo.gl", "goo.gl", "google.com", "youtube.com", "tiktok.com", "zalo.me", "linktr.ee"];

/** Likely the same place: alike in name with marks folded, or by telephone, own page, or a somewhat like name next door; likeliest first. */
export async function findDuplicates({ nameVi, lng, lat, phone, website }: Sought, ownId: string | null = null): Promise<Duplicate[]> {
  const { rows } = await pool.query<Omit<Duplicate, "distanceMetres" | "signs"> & { likeness: number; byPhone: boolean; byWebsite: boolean; isNear: boolean }>(
    `WITH found AS (
       SELECT id FROM space WHERE fold_text($1) <% folded_name
       UNION SELECT id FROM space WHERE phone IS NOT NULL AND phone_key(phone) = phone_key($2)
       UNION SELECT id FROM space WHERE website IS NOT NULL AND host_key(website) = host_key($3) AND host_key($3) <> ALL($4)
       UNION SELECT id FROM space WHERE lng BETWEEN $5::float8 - $7::float8 AND $5::float8 + $7::float8 AND lat BETWEEN $6::float8 - $7::float8 AND $6::float8 + $7::float8 AND similarity(folded_name, fold_text($1)) > 0.2
     )
     SELECT s.id, s.slug, s.name_vi AS "nameVi", s.name_en AS "nameEn", s.address_vi AS "addressVi", s.fields, s.lng, s.lat,
       word_similarity(fold_text($1), folded_name) AS likeness,
       coalesce(phone_key(phone) = phone_key($2), false) AS "byPhone",
       coalesce(host_key(website) = host_key($3) AND host_key($3) <> ALL($4), false) AS "byWebsite",
       coalesce(lng BETWEEN $5::float8 - $7::float8 AND $5::float8 + $7::float8 AND lat BETWEEN $6::float8 - $7::float8 AND $6::float8 + $7::float8, false) AS "isNear"
     FROM found JOIN space s USING (id)
     WHERE s.status <> 'hidden' AND s.id IS DISTINCT FROM $8::uuid
       AND (word_similarity(fold_text($1), folded_name) >= ${sureLikeness} OR phone_key(phone) = phone_key($2) OR (host_key(website) = host_key($3) AND host_key($3) <> ALL($4))
         OR (abs(lng - $5::float8) < ${roundDegrees} AND abs(lat - $6::float8) < ${roundDegrees}))
     ORDER BY (coalesce(phone_key(phone) = phone_key($2), false))::int + (coalesce(host_key(website) = host_key($3), false))::int
       + word_similarity(fold_text($1), folded_name) - least(1, abs(s.lng - $5::float8) * 20 + abs(s.lat - $6::float8) * 20) DESC, s.id
     LIMIT ${maxDuplicates}`,
    [nameVi, phone, website, sharedHosts, lng, lat, nearDegrees, ownId],
  );
  return rows.map(({ likeness, byPhone, byWebsite, isNear, ...space }) => ({
    ...space,
    distanceMetres: lng === null || lat === null ? null : Math.round(distanceMetres(space, { lng, lat })),
    signs: [...(likeness >= 0.6 ? (["name"] as const) : []), ...(byPhone ? (["phone"] as const) : []), ...(byWebsite ? (["website"] as const) : []), ...(isNear ? (["near"] as const) : [])],
  }));
}
