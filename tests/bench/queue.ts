import { randomUUID } from "node:crypto";
import { pool } from "~/adapters/db.server";
import { interleaved } from "./figure";
import { signInAs } from "./sign-in";
import { type BuiltSite, serveBuilt } from "./web";

const rounds = 12;
const batch = 1_000;
let opened: { site: BuiltSite; cookie: string } | null = null;

/** Puts so many proposals into the queue, of all wards and fields, and serves the built site to a moderator. */
export async function fillQueue(count: number, buildDir: string): Promise<void> {
  const authorId = randomUUID();
  await pool.query("INSERT INTO app_user (id, name, email, email_verified) VALUES ($1, 'Bench', $1 || '@example.vn', true)", [authorId]);
  // why: a thousand at a time stays well within the time that a statement may take.
  for (let from = 0; from < count; from += batch) await addProposals(authorId, from, Math.min(batch, count - from));
  // why: autovacuum does this within a minute; the figures are about a queue that has stood for a while.
  await pool.query("VACUUM ANALYZE submission");
  const site = await serveBuilt(buildDir);
  opened = { site, cookie: await signInAs(site.origin, "moderator") };
}

async function addProposals(authorId: string, from: number, count: number): Promise<void> {
  await pool.query(
    `WITH base AS (
       SELECT s.id, s.version, r.facts, $3 + row_number() OVER () AS place
       FROM (SELECT id, version FROM space WHERE status = 'published' ORDER BY id OFFSET $3 LIMIT $1) s JOIN space_revision r ON r.space_id = s.id AND r.version = s.version
     ),
     made AS (
       INSERT INTO submission (kind, author_id, space_id, base_version, facts, idempotency_key, submitted_at)
       SELECT 'space-edit', $2, id, version, facts, gen_random_uuid(), now() - make_interval(mins => place::int) FROM base RETURNING *
     ) INSERT INTO submission_event (submission_id, version, move, state, actor, facts) SELECT id, 1, 'submit', 'pending', author_id, facts FROM made`,
    [count, authorId, from],
  );
}

/** Median time in which a moderator gets the queue, in ms. */
export async function measureQueue(): Promise<number> {
  if (!opened) throw new Error("the queue is not served");
  const { site: { origin }, cookie } = opened;
  const [openMs = 0] = await interleaved([async () => {
    const answer = await fetch(`${origin}/moderation`, { headers: { Cookie: cookie, "accept-encoding": "identity" } });
    const html = await answer.text();
    if (answer.status !== 200 || !html.includes("queue-table")) throw new Error(`the queue answered ${answer.status}`);
  }], rounds, 3);
  return openMs;
}

/** Ends the site that the queue was measured on. */
export async function closeQueue(): Promise<void> {
  await opened?.site.stop();
  opened = null;
}
