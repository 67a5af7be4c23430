import { randomBytes } from "node:crypto";
import { onSiteDatabase } from "./designer";

/** A space of its own, with an exact address and a site whose domain nobody else has, listed and indexed. */
export async function listSpace(): Promise<{ slug: string; domain: string; name: string; id: string; lng: number; lat: number; addressVi: string }> {
  const mark = randomBytes(5).toString("hex");
  const [slug, name, domain] = [`xuong-dau-${mark}`, `Xưởng Dấu ${mark}`, `xuong-${mark}.vn`];
  // why: no other space, of a run before, may stand at the same point.
  const [lng, lat] = [105.85, 21.03].map((degrees) => Number((degrees + randomBytes(2).readUInt16BE() / 6.5e6 + 4e-7).toFixed(7))) as [number, number];
  const facts = {
    slug, status: "published", operation: "operating", nameVi: name, nameEn: null, summaryVi: null, summaryEn: null, kinds: ["studio"], fields: ["design"], addressVi: `Số 77 phố Thử ${mark}`,
    wardCode: (await onSiteDatabase<{ code: string }>("SELECT code FROM ward ORDER BY code LIMIT 1"))[0]?.code ?? null, formerDistrictId: null, lng, lat, positionAccuracy: "building",
    openingHours: "Mo-Fr 09:00-17:00", openingHoursSource: null, amenities: [], stepFree: null, price: null, priceNoteVi: null, ownership: null, founded: null, phone: "024 3000 1234", email: null,
    website: `https://www.${domain}/`, instagram: null, facebook: null, sources: [], unconfirmedFacts: [], checkedOn: null, confirmedOn: null, confirmedBy: null, synthetic: false,
  };
  const [made] = await onSiteDatabase<{ id: string }>(
    `WITH made AS (
       INSERT INTO space (slug, status, operation, name_vi, kinds, fields, address_vi, ward_code, lng, lat, position_accuracy, opening_hours, amenities, phone, website, unconfirmed_facts)
       SELECT f->>'slug', 'published', 'operating', f->>'nameVi', '{studio}', '{design}', f->>'addressVi', f->>'wardCode', (f->>'lng')::float8, (f->>'lat')::float8, 'building', f->>'openingHours', '{}', f->>'phone', f->>'website', '{}'
       FROM (SELECT $1::jsonb AS f) g RETURNING id
     ), said AS (INSERT INTO space_revision (space_id, version, actor, reason, facts) SELECT id, 1, 'import', 'test', $1::jsonb FROM made)
     SELECT id, graphile_worker.add_job('index-space', payload := json_build_object('spaceId', id))::text FROM made`,
    [JSON.stringify(facts)],
  );
  return { slug, domain, name, id: made?.id ?? "", lng, lat, addressVi: facts.addressVi };
}
