import { randomUUID } from "node:crypto";
import { mailTextVersion } from "~/rights/purpose";
import type { SpaceFacts } from "~/spaces/space";
import { onSiteDatabase } from "./designer";
import { spaceFacts } from "./space-facts";

/** A place on the site under test that somebody looks after, and who that is. */
export interface LookedAfter {
  spaceId: string;
  slug: string;
  name: string;
  userId: string;
  email: string;
}

/** Lists a place, has it indexed, and gives it an owner, for two years now, who has agreed to mails. */
export async function lookedAfter(ownerName: string, own: Partial<SpaceFacts> = {}): Promise<LookedAfter> {
  const mark = randomUUID().slice(0, 8);
  const [slug, name, userId, email] = [`nha-tranh-${mark}`, `Nhà tranh ${mark}`, `owner-${mark}`, `trong-coi-${mark}@example.vn`];
  const facts = spaceFacts({ slug, nameVi: name, kinds: ["museum"], openingHours: "Mo-Fr 09:00-17:00", unconfirmedFacts: ["founded"], founded: 1990, ...own });
  const [space] = await onSiteDatabase<{ id: string }>(
    `WITH made AS (
       INSERT INTO space (slug, status, operation, name_vi, kinds, fields, lng, lat, position_accuracy, opening_hours, amenities, unconfirmed_facts, founded)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '{}', $11, $12) RETURNING id
     ), said AS (INSERT INTO space_revision (space_id, version, actor, reason, facts) SELECT id, 1, 'seed', 'test', $13::jsonb FROM made)
     SELECT id FROM made`,
    [slug, facts.status, facts.operation, name, facts.kinds, facts.fields, facts.lng, facts.lat, facts.positionAccuracy, facts.openingHours, facts.unconfirmedFacts, facts.founded, JSON.stringify(facts)],
  );
  const spaceId = space?.id ?? "";
  await onSiteDatabase("SELECT graphile_worker.add_job('index-space', payload := $1::json)", [JSON.stringify({ spaceId })]);
  await onSiteDatabase("INSERT INTO app_user (id, name, email, email_verified, birth_year, updated_at) VALUES ($1, $2, $3, true, 1990, now())", [userId, ownerName, email]);
  await onSiteDatabase("INSERT INTO consent (user_id, purpose, granted, text_version, language) VALUES ($1, 'mail', true, $2, 'vi')", [userId, mailTextVersion]);
  await onSiteDatabase("INSERT INTO space_owner (space_id, user_id, via, since) VALUES ($1, $2, 'moderator', now() - interval '2 years')", [spaceId, userId]);
  return { spaceId, slug, name, userId, email };
}

/** Has the worker ask the owner now, as the daily job would. */
export async function askNow({ userId }: LookedAfter): Promise<void> {
  await onSiteDatabase("SELECT graphile_worker.add_job('ask-owner', payload := $1::json)", [JSON.stringify({ userId })]);
}

/** The version of a place. */
export async function versionOf(slug: string): Promise<number | undefined> {
  return (await onSiteDatabase<{ version: number }>("SELECT version FROM space WHERE slug = $1", [slug]))[0]?.version;
}
