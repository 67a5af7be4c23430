import { randomUUID } from "node:crypto";
import { db, pool } from "~/adapters/db.server";
import type { Decision } from "~/submissions/submission";
import { spaceFacts } from "./space-facts";

/** Somebody who administers. */
export async function admin(name = "Quản trị"): Promise<{ id: string; name: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@example.vn`;
  await db.user.create({ data: { id, name, email, role: "admin" } });
  return { id, name, email };
}

interface Decided {
  authorId?: string;
  actor: string;
  came: Date;
  at: Date;
  move?: Decision;
  id?: string;
  name?: string;
}

/** A proposal of a new space that came and was decided at these instants; gives its id. */
export async function decidedProposal({ authorId, actor, came, at, move = "approve", id = randomUUID(), name = "Xưởng gốm" }: Decided): Promise<string> {
  const state = { approve: "approved", "ask-for-changes": "changes-requested", reject: "rejected" }[move];
  const reason = move === "approve" ? null : move === "reject" ? "duplicate" : "hours";
  await pool.query(
    `WITH made AS (
       INSERT INTO submission (id, kind, state, author_id, facts, version, idempotency_key, submitted_at, created_at) VALUES ($1, 'space-new', $2, $3, $4, 2, gen_random_uuid(), $5, $5) RETURNING id
     )
     INSERT INTO submission_event (submission_id, version, move, state, actor, reason, note, facts, at)
     SELECT id, 1, 'submit', 'pending', coalesce($3, 'contributor'), NULL, 'tôi ở gần đó', $4::jsonb, $5 FROM made UNION ALL SELECT id, 2, $6, $2, $7, $8, NULL, $4::jsonb, $9 FROM made`,
    [id, state, authorId ?? null, JSON.stringify({ ...spaceFacts(), nameVi: name }), came, move, actor, reason, at],
  );
  return id;
}

/** Everything that a stream of text gives. */
export async function readAll(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}
